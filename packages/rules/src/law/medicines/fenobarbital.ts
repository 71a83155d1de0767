import { FENOBARBITAL } from '../../codes/medicines.ts';
import { all } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { praktijkteam } from '../sources.ts';
import { registered, requirement, title } from '../title.ts';

/** 154. Fenobarbital by infusion, step 3 of palliative sedation; since when is not published. */
export const fenobarbital = title('med-fenobarbital-infuus', {
  entry: 154,
  name: wording('Fenobarbital per infuus', 'Phenobarbital by infusion'),
  about: 'prescription',
  reimbursed: true,
  occasion: (prescription) => all(prescription.drug.in([FENOBARBITAL]), prescription.form.in(['infuus'])),
  registered: (prescription) =>
    all(prescription.drug.in([FENOBARBITAL]), registered(prescription, 'med-fenobarbital-infuus')),
  sources: [praktijkteam('fenobarbital')],
  conditions: (prescription) => [
    requirement('infusion', prescription.form.in(['infuus']), {
      nl: 'De toedieningsvorm is een infuus',
      en: 'The form is an infusion',
      because: wording('de toedieningsvorm is geen infuus', 'the form is not an infusion'),
    }),
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
