import { all } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { notForResidentWithTreatment } from '../care-conditions.ts';
import { handreiking } from '../sources.ts';
import { requirement, title } from '../title.ts';

/** 36. Inschrijftarief, per quarter; indirect time such as a meeting is in it. */
export const inschrijftarief = title('ha-s1-inschrijftarief', {
  entry: 36,
  name: wording('Inschrijftarief huisarts, per kwartaal', 'GP enrolment fee, a quarter'),
  about: 'patient',
  occasion: (patient) => all(patient.gpContact, patient.situation.enrolled),
  ordinary: true,
  sources: [handreiking('2.1.1')],
  conditions: (patient) => [
    requirement('enrolled', patient.situation.enrolled, {
      nl: 'De patiënt staat ingeschreven bij een huisarts',
      en: 'The patient is enrolled with a GP',
      todo: wording(
        'leg vast bij welke huisarts de patiënt staat ingeschreven',
        'record the GP with whom the patient is enrolled',
      ),
    }),
    notForResidentWithTreatment(patient.situation),
  ],
});
