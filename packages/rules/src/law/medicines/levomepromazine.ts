import { LEVOMEPROMAZINE } from '../../codes/medicines.ts';
import { all, any } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { praktijkteam } from '../sources.ts';
import { registered, requirement, title, validFrom } from '../title.ts';
import { firstChoiceInsufficient } from './first-choice.ts';

/** 153. Levomepromazine (reading A45: the first choice has to be documented for sedation and for nausea). */
export const levomepromazine = title('med-levomepromazine', {
  entry: 153,
  name: wording('Levomepromazine', 'Levomepromazine'),
  about: 'prescription',
  reimbursed: true,
  own: { place: 'home' },
  occasion: (prescription) => prescription.drug.in([LEVOMEPROMAZINE]),
  registered: (prescription) =>
    all(prescription.drug.in([LEVOMEPROMAZINE]), registered(prescription, 'med-levomepromazine')),
  sources: [praktijkteam('levomepromazine')],
  conditions: (prescription) => [
    validFrom(prescription.on, '2022-01-01', {
      nl: 'Het recept is van 1 januari 2022 of later',
      en: 'The prescription is dated 1 January 2022 or later',
      because: wording(
        'levomepromazine wordt vergoed vanaf 1 januari 2022',
        'levomepromazine is reimbursed from 1 January 2022',
      ),
    }),
    requirement('at-home', prescription.atHome, {
      nl: 'De patiënt is thuis',
      en: 'The patient is at home',
      because: wording(
        'deze vergoeding geldt alleen in de thuissituatie',
        'this reimbursement holds at home only',
      ),
    }),
    requirement('palliative-purpose', any(prescription.forSedation, prescription.forNausea), {
      nl: 'Het middel is voor palliatieve sedatie, of voor misselijkheid en braken in de palliatieve fase',
      en: 'The medicine is for palliative sedation, or for nausea and vomiting in the palliative phase',
      todo: wording('leg bij het recept vast waarvoor het is', 'record what the prescription is for'),
      because: wording(
        'het recept is niet voor sedatie of misselijkheid in de palliatieve fase',
        'the prescription is not for sedation or nausea in the palliative phase',
      ),
    }),
    firstChoiceInsufficient(
      prescription,
      wording(
        'Het dossier laat zien dat middelen van eerste keus niet genoeg helpen',
        'The record shows that medicines of first choice do not help enough',
      ),
    ),
  ],
});
