import { all, any, judgement } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, requirement, title } from '../title.ts';

/** 68. Care by an organisation without a contract: in the settings `false` says that there is none. */
export const nietGecontracteerd = title('wv-niet-gecontracteerd', {
  entry: 68,
  name: wording('Niet-gecontracteerde wijkverpleging', 'Home nursing without a contract'),
  about: 'patient',
  noClaim: true,
  occasion: (patient) => all(patient.nursing.withoutContract, patient.nursing.visits.exists),
  sources: [handreiking('2.1.2'), handreiking('6.5')],
  conditions: (patient) => [
    requirement('no-contract', patient.nursing.withoutContract, {
      nl: 'De organisatie heeft geen contract met de zorgverzekeraar',
      en: 'The organisation has no contract with the insurer',
      because: wording(
        'er is een contract: registreer dan de gecontracteerde prestatie',
        'there is a contract: register the contracted title then',
      ),
    }),
    // Care that began earlier is of before the sharpened duty to inform.
    requirement(
      'informed-beforehand',
      any(patient.nursing.since.before('2024-09-01'), patient.nursing.informedOnContract),
      {
        nl: 'De patiënt is vooraf aantoonbaar geïnformeerd dat er geen contract is (verplicht sinds 1 september 2024)',
        en: 'The patient was demonstrably told beforehand that there is no contract (a duty since 1 September 2024)',
        ask: wording(
          'ga na of de patiënt vóór het begin van de zorg is geïnformeerd en leg het bewijs daarvan vast',
          'find out whether the patient was told before the care began and record the proof of it',
        ),
        because: wording(
          'het dossier laat niet zien dat de patiënt vooraf is geïnformeerd',
          'the record does not show that the patient was informed beforehand',
        ),
        sources: [handreiking('6.5'), cited('NZa Regeling transparantie zorgaanbieders TH/NR-035')],
      },
    ),
    attention('own-payment-known', judgement(), {
      nl: 'De patiënt weet vooraf dat de verzekeraar, afhankelijk van de polis, niet alles hoeft te vergoeden',
      en: 'The patient knows beforehand that the insurer, depending on the policy, need not pay everything',
    }),
    attention('claim-through-patient', judgement(), {
      nl: 'De declaratie loopt via de patiënt; vaak is vooraf een machtiging van de verzekeraar nodig',
      en: 'The claim goes through the patient; often the insurer has to authorise it beforehand',
      sources: [handreiking('6.5')],
    }),
  ],
});
