import { ownCode } from '../../codes/own-code.ts';
import type { Columns } from '../../facts/columns.ts';
import { agreementOn, all, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { handreiking } from '../sources.ts';
import { exclusion, requirement, title, validFrom } from '../title.ts';
import { indicated } from './conditions.ts';

const DAGPRIJS = 'wv-dagprijs-bth';
const CODES = [ownCode(DAGPRIJS)];

/** 67. One amount per guest per etmaal. */
export const dagprijs = title(DAGPRIJS, {
  entry: 67,
  name: wording(
    'Dagprijs wijkverpleging in een bijna-thuis-huis',
    'Day rate of home nursing in a bijna-thuis-huis',
  ),
  about: 'stay',
  occasion: (stay) => stay.bth,
  sources: [handreiking('3.2')],
  conditions: (stay) => [
    validFrom(stay.on, '2025-01-01', {
      nl: 'De dagen zijn van 1 januari 2025 of later',
      en: 'The days are dated 1 January 2025 or later',
      because: wording(
        'de dagprijs bestaat sinds 1 januari 2025',
        'the day rate exists since 1 January 2025',
      ),
    }),
    requirement('in-bth', stay.bth, {
      nl: 'De patiënt verblijft in een bijna-thuis-huis',
      en: 'The patient stays in a bijna-thuis-huis',
      because: wording(
        'de dagprijs geldt alleen in een bijna-thuis-huis',
        'the day rate only holds in a bijna-thuis-huis',
      ),
    }),
    indicated(stay.nursingIndications),
    payerKnown(stay.circumstances),
    exclusion('not-contracted', not(agreementOn(DAGPRIJS)), {
      nl: 'De wijkverpleging heeft geen contract voor de dagprijs',
      en: 'Home nursing has no contract for the day rate',
      because: wording(
        'zonder contract geldt de dagprijs niet; indiceer dan per uur, zoals thuis',
        'without a contract there is no day rate; assess the need per hour then, as at home',
      ),
    }),
    exclusion('by-the-house', stay.registrations.some(isOfTheHouse), {
      nl: 'Het hospice zelf registreert de dagprijs',
      en: 'The hospice itself registers the day rate',
      because: wording(
        'de wijkverpleging declareert de zorg in een bijna-thuis-huis, niet het huis zelf',
        'home nursing claims the care in a bijna-thuis-huis, and not the house itself',
      ),
      sources: [handreiking('3')],
    }),
    exclusion('registered-twice', twiceOnADay(stay), {
      nl: 'Voor een etmaal is de dagprijs meer dan eens geregistreerd',
      en: 'The day rate is registered more than once for a day',
      because: wording('de dagprijs geldt één keer per etmaal', 'the day rate counts once per day'),
    }),
  ],
});

function isOfTheHouse({ code, sector }: Columns<'period-registration'>): Expression {
  return all(code.in(CODES), sector.known, sector.in(['hospice']));
}

function twiceOnADay({ registrations }: Columns<'stay'>): Expression {
  return registrations.some((one) =>
    all(
      one.code.in(CODES),
      one.overlapping.some((other) => other.code.in(CODES)),
    ),
  );
}
