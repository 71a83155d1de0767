import { judgement } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { meedenkadviesConditions } from '../meedenkadvies-conditions.ts';
import { handreiking } from '../sources.ts';
import { attention, title, validFrom } from '../title.ts';
import { beleidsregelHuisartsenzorg } from './sources.ts';

const ID = 'ha-meedenkadvies-2026';

/** 41. Meedenkadvies, the side of the GP who asks. Free of eigen risico; each side registers its own share. */
export const meedenkadvies = title(ID, {
  entry: 41,
  name: wording('Meedenkadvies (adviesvrager)', 'Thinking-along advice (asker)'),
  about: 'advice-request',
  own: { claimant: 'whoever' },
  occasion: (request) => request.category.in(['meedenkadvies']),
  sources: [handreiking('2.1.1'), beleidsregelHuisartsenzorg('5 lid 9')],
  conditions: (request) => [
    validFrom(request.on, '2026-01-01', {
      nl: 'Het advies is van 1 januari 2026 of later',
      en: 'The advice is dated 1 January 2026 or later',
      because: wording(
        'deze betaaltitel bestaat sinds 1 januari 2026',
        'this title exists since 1 January 2026',
      ),
    }),
    ...meedenkadviesConditions(request, {
      title: ID,
      twice: wording(
        'per zorgvraag registreert de huisarts het advies één keer',
        'per care question the GP registers the advice once',
      ),
    }),
    attention('instead-of-referral', judgement(), {
      nl: 'Zonder het advies had de huisarts verwezen; vraag, advies en besluit staan in het dossier',
      en: 'Without the advice the GP would have referred; question, advice and decision are in the record',
    }),
  ],
});
