import { ownCode } from '../../codes/own-code.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, judgement } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { handreiking, type Source } from '../sources.ts';
import { attention, type Draft, requirement, type Title, title, warningIfAny } from '../title.ts';
import {
  beleidsregel,
  homeNursingConditions,
  noIntegralContract,
  noPatzMeeting,
  notInDayPrice,
} from './conditions.ts';
import { GESPECIALISEERDE_VERPLEGING, type PER_HOUR } from './ids.ts';

interface PerHour {
  readonly entry: number;
  readonly name: Wording;
  readonly occasion?: (care: Columns<'care'>) => Expression;
  readonly further?: (care: Columns<'care'>) => readonly Draft[];
  readonly sources?: readonly Source[];
}

/**
 * A title with a maximum tariff per hour. What a record tells of a visit is the same for most of them, so that only a
 * registration shows which one is meant.
 */
function perHour(id: (typeof PER_HOUR)[number], { entry, name, ...definition }: PerHour): Title {
  const { occasion, further, sources = [] } = definition;
  return title(id, {
    entry,
    name,
    about: 'care',
    ordinary: true,
    ...(occasion && { occasion }),
    sources: [handreiking('2.1.2'), ...sources, beleidsregel('4')],
    conditions: (care) => [
      ...homeNursingConditions(care),
      noPatzMeeting(care),
      noIntegralContract(),
      notInDayPrice(care),
      ...(further?.(care) ?? []),
    ],
  });
}

/** 51. */
export const persoonlijkeVerzorging = perHour('wv-persoonlijke-verzorging', {
  entry: 51,
  name: wording('Persoonlijke verzorging', 'Personal care'),
});

/** 52. */
export const oproepbareVerzorging = perHour('wv-oproepbare-verzorging', {
  entry: 52,
  name: wording('Oproepbare verzorging', 'Personal care on call'),
});

/** 53. */
export const verpleging = perHour('wv-verpleging', {
  entry: 53,
  name: wording('Verpleging', 'Nursing'),
});

/** 54. */
export const oproepbareVerpleging = perHour('wv-oproepbare-verpleging', {
  entry: 54,
  name: wording('Oproepbare verpleging', 'Nursing on call'),
});

/** A nurse practitioner, or a nurse with training in palliative care. */
function bySpecialisedNurse(care: Columns<'care'>): Expression {
  return care.performers.some((performer) =>
    any(performer.nursePractitioner, all(performer.nurse, performer.trained)),
  );
}

/** 55. */
export const gespecialiseerdeVerpleging = perHour(GESPECIALISEERDE_VERPLEGING, {
  entry: 55,
  name: wording('Gespecialiseerde verpleging', 'Specialised nursing'),
  occasion: (care) => all(care.byHomeNursing, bySpecialisedNurse(care)),
  sources: [handreiking('2.2.3')],
  further: (care) => [
    attention('specialised', bySpecialisedNurse(care), {
      nl: 'Een verpleegkundig specialist of gespecialiseerd verpleegkundige gaf de zorg',
      en: 'A nurse practitioner or specialised nurse gave the care',
    }),
    attention('directly-related', judgement(), {
      nl: 'Regie, coördinatie en instructie hangen direct samen met de zorg die de patiënt nodig heeft',
      en: 'Direction, coordination and instruction are directly related to the care the patient needs',
    }),
  ],
});

/** 56. */
export const adviesInstructieVoorlichting = perHour('wv-aiv', {
  entry: 56,
  name: wording('Advies, instructie en voorlichting', 'Advice, instruction and information'),
  sources: [handreiking('2.1.3'), handreiking('2.2.3')],
});

/** 57. May be the same care as nursing of children up to 18 (reading A41). */
export const medischeKindzorgThuis = perHour('wv-medische-kindzorg-thuis', {
  entry: 57,
  name: wording('Medische kindzorg thuis', 'Medical care for children at home'),
  further: (care) => [
    requirement('under-18', care.child, {
      nl: 'De patiënt is jonger dan 18 jaar',
      en: 'The patient is younger than 18',
      ask: wording('leg de geboortedatum vast', 'record the date of birth'),
      because: wording(
        'vanaf de achttiende verjaardag is het wijkverpleging voor volwassenen',
        'from the eighteenth birthday it is home nursing for adults',
      ),
      sources: [handreiking('2.2.3'), handreiking('6.6')],
    }),
    attention('directly-related', judgement(), {
      nl: 'Regie en coördinatie hangen direct samen met de zorg die het kind nodig heeft; een multidisciplinair overleg is geen directe zorg',
      en: 'Direction and coordination are directly related to the care the child needs; a multidisciplinary meeting is no direct care',
      sources: [handreiking('2.1.2'), beleidsregel('5')],
    }),
    warningIfAny(
      'other-child-title',
      care.registrations.some((registration) => registration.code.in([ownCode('kind-vv-tot-18')])),
      {
        nl: 'Voor dezelfde zorg is ook verpleging en verzorging aan kinderen tot 18 jaar geregistreerd; dat kan dezelfde prestatie zijn',
        en: 'Nursing of children up to 18 is registered for the same care; that may be the same title',
        sources: [handreiking('2.1.2'), handreiking('2.2.3')],
      },
    ),
  ],
});

/** 62. */
export const thuiszorgtechnologie = perHour('wv-thuiszorgtechnologie', {
  entry: 62,
  name: wording('Thuiszorgtechnologie', 'Home care technology'),
});
