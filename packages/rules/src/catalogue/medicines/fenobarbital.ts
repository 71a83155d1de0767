import { FENOBARBITAL } from '../../codes/medicines.ts';
import { all } from '../../logic/columns.ts';
import { wording } from '../../wording.ts';
import { PRAKTIJKTEAM } from '../sources.ts';
import { requirement, title } from '../title.ts';

/** 154. Fenobarbital by infusion, step 3 of palliative sedation; since when is not published. */
export const fenobarbital = title('med-fenobarbital-infuus', {
  entry: 154,
  name: wording('Fenobarbital per infuus', 'Phenobarbital by infusion'),
  about: 'prescription',
  reimbursed: true,
  occasion: (prescription) => all(prescription.drug.in([FENOBARBITAL]), prescription.form.in(['infuus'])),
  sources: [PRAKTIJKTEAM],
  conditions: (prescription) => [
    requirement('palliative-sedation', prescription.forSedation, {
      nl: 'Het infuus is voor palliatieve sedatie',
      en: 'The infusion is for palliative sedation',
      todo: wording(
        'leg bij het recept palliatieve sedatie vast',
        'record palliative sedation with the prescription',
      ),
      because: wording(
        'het infuus is niet voor palliatieve sedatie',
        'the infusion is not for palliative sedation',
      ),
    }),
  ],
});
