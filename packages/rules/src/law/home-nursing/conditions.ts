import type { Columns, ColumnsOfSet } from '../../facts/columns.ts';
import { agreementOn, all, any, certainly, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { exclusion, requirement, warningIfAny } from '../title.ts';
import { INTEGRALE_PRESTATIE } from './ids.ts';

/** The policy rule in which the titles of home nursing stand, and its article where one is cited. */
export function beleidsregel(article?: string) {
  const at = article === undefined ? '' : ` art. ${article}`;
  return cited(`NZa Beleidsregel verpleging en verzorging BR/REG-26108${at}`);
}

/** What every title of home nursing asks. */
export function homeNursingConditions(care: Columns<'care'>) {
  return [
    byHomeNursing(care),
    indicated(care.nursingIndications),
    payerKnown(care.circumstances),
    notElsewhere(care),
  ];
}

function byHomeNursing(care: Columns<'care'>) {
  return requirement('by-home-nursing', care.byHomeNursing, {
    nl: 'De zorg komt van de wijkverpleging',
    en: 'The care is given by home nursing',
    because: wording('de zorg komt niet van de wijkverpleging', 'the care is not given by home nursing'),
  });
}

export function indicated(indications: ColumnsOfSet<'nursing-indication'>) {
  return requirement(
    'indicated',
    indications.some((indication) =>
      indication.authors.some((author) =>
        all(author.homeNursing, any(author.nurse, author.nursePractitioner)),
      ),
    ),
    {
      nl: 'De wijkverpleegkundige heeft de zorg geïndiceerd',
      en: 'The nurse of home nursing has assessed the need for the care',
      todo: wording(
        'leg de indicatie van de wijkverpleegkundige vast',
        'record the indication by the nurse of home nursing',
      ),
      because: wording(
        'er is geen indicatie van de wijkverpleegkundige voor deze zorg',
        'there is no indication by the nurse of home nursing for this care',
      ),
      sources: [handreiking('2.1.2')],
    },
  );
}

/**
 * A nursing home without Wlz is short-term or rehabilitation care, in which nursing is included as well. A
 * bijna-thuis-huis is a home.
 */
export function notElsewhere(care: Columns<'care'>) {
  const { inElv, inNursingHome } = care.situation;
  const { wlz } = care.circumstances.standing;
  return exclusion(
    'stays-elsewhere',
    all(any(care.admitted, inElv, all(inNursingHome, not(wlz))), not(care.coordination)),
    {
      nl: 'De patiënt is opgenomen en het contact is geen afstemming, indicatiestelling of overdracht',
      en: 'The patient is admitted and the contact is no coordination, assessing of the need or hand-over',
      because: wording(
        'tijdens een opname betaalt de Zvw alleen afstemming, indicatiestelling en overdracht door de wijkverpleging',
        'during an admission the Zvw only pays coordination, assessing the need and hand-over by home nursing',
      ),
      sources: [
        handreiking('1.7'),
        handreiking('7.7'),
        cited('NZa vraag en antwoord wijkverpleging tijdens verblijf elders'),
      ],
    },
  );
}

/** One amount per guest per etmaal holds all home nursing of that day. */
export function notInDayPrice(care: Columns<'care'>) {
  return exclusion(
    'in-day-price',
    all(care.situation.inBth, care.on.from('2025-01-01'), certainly(care.dayPriceContract)),
    {
      nl: 'De patiënt is in een bijna-thuis-huis, met een contract voor de dagprijs',
      en: 'The patient is in a bijna-thuis-huis, with a contract for the day rate',
      because: wording(
        'de dagprijs is één bedrag per gast per etmaal, waar alle wijkverpleging van die dag in zit',
        'the day rate is one amount per guest per day, which holds all home nursing of that day',
      ),
      sources: [handreiking('3.2')],
    },
  );
}

export function noPatzMeeting(care: Columns<'care'>) {
  return exclusion('patz-meeting', care.patz, {
    nl: 'Het is deelname aan een PaTz-overleg',
    en: 'It is taking part in a PaTz meeting',
    because: wording(
      'de tijd voor een PaTz-overleg zit al in de tarieven',
      'the time for a PaTz meeting is in the tariffs already',
    ),
    sources: [handreiking('2.1.2')],
  });
}

export function noIntegralContract() {
  return exclusion('integral-contract', agreementOn(INTEGRALE_PRESTATIE), {
    nl: 'De zorg is gecontracteerd als integrale prestatie',
    en: 'The care is contracted as one integral title',
    because: wording(
      'met een contract voor de integrale prestatie wordt de zorg daarmee geregistreerd',
      'with a contract for the integral title the care is registered with that',
    ),
    sources: [handreiking('2.1.2')],
  });
}

export function checkIntegralContract() {
  return warningIfAny('check-integral-contract', agreementOn(INTEGRALE_PRESTATIE), {
    nl: 'De zorg is gecontracteerd als integrale prestatie: kijk in het contract of deze prestatie daarnaast kan',
    en: 'The care is contracted as one integral title: check in the contract whether this one fits beside it',
    sources: [handreiking('2.1.2')],
  });
}
