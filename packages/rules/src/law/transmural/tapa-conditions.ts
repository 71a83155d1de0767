import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { withInsurer } from '../care-conditions.ts';
import { handreiking } from '../sources.ts';
import { agreement, validUntil } from '../title.ts';

export const TAPA = [handreiking('2.6'), handreiking('1.7')];

/** The last day of the experiment. */
export const TAPA_LAST_DAY = '2027-12-31';

/** What every title of the TAPA$ experiment asks: its term, a contract, and accession with the NZa. */
export function tapaConditions(on: { from(moment: string): Expression }, id: string) {
  return [
    validUntil(on, TAPA_LAST_DAY, {
      nl: 'De zorg is van uiterlijk 31 december 2027',
      en: 'The care is dated 31 December 2027 at the latest',
      because: wording(
        'het experiment TAPA$ loopt tot en met 31 december 2027',
        'the TAPA$ experiment runs until 31 December 2027',
      ),
    }),
    withInsurer(id),
    agreement(
      id,
      {
        nl: 'De aansluitovereenkomst is bij de NZa ingediend',
        en: 'The accession agreement was submitted to the NZa',
        todo: wording(
          'ga na of de aansluitovereenkomst bij de NZa is ingediend',
          'check that the accession agreement was submitted to the NZa',
        ),
        because: wording(
          'er is geen aansluitovereenkomst bij de NZa',
          'there is no accession agreement with the NZa',
        ),
      },
      'accession',
    ),
  ];
}
