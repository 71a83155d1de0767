import { ownCode } from '../../codes/own-code.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { isRegistered } from '../care-conditions.ts';
import { handreiking } from '../sources.ts';
import { attention, exclusion, requirement, title, validFrom } from '../title.ts';
import { gzspConditions, isSpecificCare, isVisit } from './gzsp-conditions.ts';
import { GZSP } from './sources.ts';

const ZORG = 'gzsp-so-zorg-5min';
const REISTOESLAG = 'gzsp-reistoeslag';
const STARTFASE = 'gzsp-traject-startfase';
const VERVOLGFASE = 'gzsp-traject-vervolgfase';

/** 76. Care as elderly care physicians give it, whoever gives it. */
export const zorgSo = title(ZORG, {
  entry: 76,
  name: wording(
    'Zorg zoals specialisten ouderengeneeskunde die bieden, per 5 minuten',
    'Care as elderly care physicians give it, per 5 minutes',
  ),
  about: 'care',
  occasion: (care) => all(isSpecificCare(care), not(care.situation.inNursingHome), not(isRegistered(care))),
  sources: GZSP,
  conditions: (care) => [
    paidByZvw(care),
    requirement(
      'asked-by-gp',
      care.requests.some((request) => request.requester.some((requester) => requester.gp)),
      {
        nl: 'De huisarts vroeg om de consultatie',
        en: 'The GP asked for the consultation',
        todo: wording('leg het verzoek van de huisarts vast', 'record the request of the GP'),
        because: wording('er is geen verzoek van een huisarts', 'there is no request of a GP'),
      },
    ),
    ...gzspConditions(care, ZORG),
    attention(
      'competent',
      any(
        care.performers.some((performer) =>
          any(performer.elderlyCarePhysician, performer.nursePractitioner, performer.physicianAssistant),
        ),
        judgement(),
      ),
      {
        nl: 'Wie de zorg gaf is daartoe bevoegd en bekwaam',
        en: 'Whoever gave the care is authorised and competent to do so',
      },
    ),
    attention('frail-or-chronic', judgement(), {
      nl: 'Het gaat om een kwetsbare oudere of chronisch zieke, meestal met complexe problemen',
      en: 'It concerns a frail elderly or chronically ill patient, mostly with complex problems',
    }),
  ],
});

/** 77. Travel supplement, per visit. */
export const reistoeslag = title(REISTOESLAG, {
  entry: 77,
  name: wording('Reistoeslag per bezoek', 'Travel supplement per visit'),
  about: 'care',
  occasion: (care) =>
    all(
      isSpecificCare(care),
      not(care.situation.inNursingHome),
      isVisit(care),
      not(care.registrations.some((registration) => not(registration.code.in([ownCode(ZORG)])))),
    ),
  sources: GZSP,
  conditions: (care) => [
    requirement('visit', isVisit(care), {
      nl: 'De patiënt is thuis of in het hospice bezocht',
      en: 'The patient was visited at home or in the hospice',
      because: wording('er was geen bezoek aan de patiënt', 'there was no visit to the patient'),
    }),
    paidByZvw(care),
    ...gzspConditions(care, REISTOESLAG),
  ],
});

/** 78. Start phase of a trajectory: three months for diagnostics and a care plan. */
export const trajectStartfase = title(STARTFASE, {
  entry: 78,
  name: wording('Trajectfinanciering, startfase', 'Trajectory funding, start phase'),
  about: 'care',
  sources: GZSP,
  conditions: (care) => [
    trajectoriesExist(care),
    ...gzspConditions(care, STARTFASE),
    attention('target-group', judgement(), {
      nl: 'De patiënt woont thuis, is kwetsbaar en heeft langere tijd complexe zorg nodig door meerdere aandoeningen',
      en: 'The patient lives at home, is frail and needs complex care for a longer time because of several conditions',
    }),
    attention('care-plan', judgement(), {
      nl: 'De diagnostiek is gedaan en het zorgplan is opgesteld',
      en: 'The diagnostics were done and the care plan was made',
    }),
    exclusion('once', care.registrations.some(followsOwnStartPhase(care)), {
      nl: 'Dezelfde organisatie is nog geen drie maanden geleden al met een startfase begonnen',
      en: 'The same organisation began a start phase less than three months ago already',
      because: wording(
        'de startfase geldt voor drie maanden, en die zijn nog niet om',
        'the start phase counts for three months, which have not passed yet',
      ),
    }),
  ],
});

/** 79. Extension of the trajectory, per month. */
export const trajectVervolgfase = title(VERVOLGFASE, {
  entry: 79,
  name: wording('Trajectfinanciering, vervolgfase per maand', 'Trajectory funding, extension per month'),
  about: 'care',
  sources: GZSP,
  conditions: (care) => [
    trajectoriesExist(care),
    requirement('after-start-phase', care.registeredBefore.some(isStartPhase), {
      nl: 'De startfase is eerder geregistreerd',
      en: 'The start phase was registered before',
      todo: wording('registreer eerst de startfase', 'register the start phase first'),
      because: wording('er ging geen startfase aan vooraf', 'no start phase came before it'),
    }),
    ...gzspConditions(care, VERVOLGFASE),
    exclusion('start-phase-running', care.registeredInPast3Months.some(isStartPhase), {
      nl: 'De startfase is nog geen drie maanden geleden begonnen',
      en: 'The start phase began less than three months ago',
      because: wording(
        'de vervolgfase komt na de drie maanden van de startfase',
        'the follow-up phase comes after the three months of the start phase',
      ),
    }),
  ],
});

function paidByZvw(care: Columns<'care'>) {
  return validFrom(care.on, '2020-01-01', {
    nl: 'De zorg is van 1 januari 2020 of later',
    en: 'The care is dated 1 January 2020 or later',
    because: wording(
      'tot 2020 liep deze zorg via een subsidie',
      'until 2020 this care was paid by a subsidy',
    ),
    sources: [handreiking('7.2')],
  });
}

function trajectoriesExist(care: Columns<'care'>) {
  return validFrom(care.on, '2025-01-01', {
    nl: 'De zorg is van 1 januari 2025 of later',
    en: 'The care is dated 1 January 2025 or later',
    because: wording(
      'trajectfinanciering bestaat sinds 1 januari 2025',
      'trajectory funding exists since 1 January 2025',
    ),
  });
}

/** That a start phase follows another one, unless it is told that two organisations register them. */
function followsOwnStartPhase({ registeredInPast3Months }: Columns<'care'>) {
  return (own: Columns<'registration'>) =>
    all(
      isStartPhase(own),
      registeredInPast3Months.some((earlier) =>
        all(
          isStartPhase(earlier),
          not(all(own.claimant.known, earlier.claimant.known, own.claimant.differs(earlier.claimant))),
        ),
      ),
    );
}

function isStartPhase(registration: Columns<'registration'>): Expression {
  return registration.code.in([ownCode(STARTFASE)]);
}
