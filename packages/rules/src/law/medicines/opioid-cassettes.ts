import { HYDROMORFON, OXYCODON } from '../../codes/medicines.ts';
import { all } from '../../logic/columns.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { praktijkteam } from '../sources.ts';
import { registered, requirement, title, validFrom } from '../title.ts';
import { firstChoiceInsufficient } from './first-choice.ts';

/** 151. Oxycodon in a cassette for a pain pump. */
export const oxycodonCassette = opioidCassette({
  id: 'med-oxycodon-cassette',
  entry: 151,
  drug: OXYCODON,
  name: wording('Oxycodon in een cassette', 'Oxycodone in a cassette'),
  from: '2025-12-01',
  subject: 'oxycodon',
  since: wording('december 2025', 'December 2025'),
  before: wording(
    '; daarvoor kon een machtiging worden gevraagd',
    '; before, an authorisation could be asked for',
  ),
});

/** 152. Hydromorfon in a cassette for a pain pump. */
export const hydromorfonCassette = opioidCassette({
  id: 'med-hydromorfon-cassette',
  entry: 152,
  drug: HYDROMORFON,
  name: wording('Hydromorfon in een cassette', 'Hydromorphone in a cassette'),
  from: '2025-01-01',
  subject: 'hydromorfon',
  since: wording('begin 2025', 'the beginning of 2025'),
});

function opioidCassette(opioid: {
  readonly id: string;
  readonly entry: number;
  readonly drug: typeof OXYCODON | typeof HYDROMORFON;
  readonly name: Wording;
  readonly from: string;
  /** In the source. */
  readonly subject: string;
  readonly since: Wording;
  /** What was possible before that date. */
  readonly before?: Wording;
}) {
  const { since, before } = opioid;
  return title(opioid.id, {
    entry: opioid.entry,
    name: opioid.name,
    about: 'prescription',
    reimbursed: true,
    occasion: (prescription) => all(prescription.drug.in([opioid.drug]), prescription.form.in(['cassette'])),
    registered: (prescription) =>
      all(prescription.drug.in([opioid.drug]), registered(prescription, opioid.id)),
    sources: [praktijkteam(opioid.subject)],
    conditions: (prescription) => [
      validFrom(prescription.on, opioid.from, {
        nl: `Het recept is van ${since.nl} of later`,
        en: `The prescription is dated ${since.en} or later`,
        because: wording(
          `deze cassette wordt vergoed vanaf ${since.nl}${before?.nl ?? ''}`,
          `this cassette is reimbursed from ${since.en}${before?.en ?? ''}`,
        ),
      }),
      requirement('cassette', prescription.form.in(['cassette']), {
        nl: 'De toedieningsvorm is een cassette',
        en: 'The form is a cassette',
        because: wording('de toedieningsvorm is geen cassette', 'the form is not a cassette'),
      }),
      requirement('palliative-context', prescription.palliativeContext, {
        nl: 'Het dossier laat zien dat het om een palliatieve situatie gaat',
        en: 'The record shows that this is a palliative situation',
        todo: wording('leg vast dat het om palliatieve zorg gaat', 'record that this is palliative care'),
      }),
      firstChoiceInsufficient(
        prescription,
        wording(
          'Het dossier laat zien dat een geregistreerd opiaat niet voldoet',
          'The record shows that a registered opioid does not suffice',
        ),
      ),
    ],
  });
}
