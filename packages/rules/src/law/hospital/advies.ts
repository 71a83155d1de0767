import { all, any, judgement } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { claimed, meedenkadviesConditions } from '../meedenkadvies-conditions.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, attention, exclusion, requirement, title, validFrom } from '../title.ts';

const MEEDENKADVIES = 'msz-meedenkadvies-adviesgever';
const MEEKIJKCONSULT = 'msz-meekijkconsult';

/** 30. Meedenkadvies, the side of the specialist. */
export const meedenkadviesAdviesgever = title(MEEDENKADVIES, {
  entry: 30,
  name: wording('Meedenkadvies (adviesgever)', 'Thinking-along advice (adviser)'),
  about: 'advice-request',
  occasion: (request) => request.category.in(['meedenkadvies']),
  sources: [handreiking('2.1.1'), cited('NZa wijzigingsbesluit WB/REG-2026-01 art. Q')],
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
      title: MEEDENKADVIES,
      twice: wording(
        'per vraag registreert één beroepsbeoefenaar met poortfunctie het advies één keer',
        'per question one professional with poortfunctie registers the advice once',
      ),
    }),
    attention('instead-of-referral', judgement(), {
      nl: 'Zonder het advies had de huisarts verwezen; met het advies kan die zelf beslissen',
      en: 'Without the advice the GP would have referred; with it the GP can decide',
    }),
  ],
});

/** 31. Meekijkconsult, with patient contact (reading A40: also the telephone advice of a child comfort team). */
export const meekijkconsult = title(MEEKIJKCONSULT, {
  entry: 31,
  name: wording('Meekijkconsult', 'Meekijkconsult (looking along)'),
  about: 'advice-request',
  occasion: (request) =>
    any(
      all(request.category.in(['meedenkadvies']), request.contacts.exists),
      all(
        request.category.in(['meedenkadvies', 'palliatieve-consultatie']),
        request.requester.some((requester) => requester.gp),
        request.performers.some((adviser) => adviser.inChildComfortTeam),
      ),
    ),
  sources: [handreiking('2.1.1'), handreiking('2.2.2')],
  conditions: (request) => [
    agreement(MEEKIJKCONSULT, {
      nl: 'Over meekijkconsulten is een afspraak met de zorgverzekeraar',
      en: 'There is an agreement with the insurer on meekijkconsulten',
      todo: wording(
        'ga na of er een afspraak met de zorgverzekeraar is',
        'check the agreement with the insurer',
      ),
      because: wording(
        'er is geen afspraak met de zorgverzekeraar',
        'there is no agreement with the insurer',
      ),
    }),
    requirement(
      'contact-or-child-team',
      any(
        request.contacts.exists,
        request.performers.some((adviser) => adviser.inChildComfortTeam),
      ),
      {
        nl: 'Er was contact met de patiënt, of een kinder comfort team gaf het advies',
        en: 'There was contact with the patient, or a child comfort team gave the advice',
        because: wording('er was geen contact met de patiënt', 'there was no contact with the patient'),
      },
    ),
    exclusion('meedenkadvies-claimed', claimed(request, MEEDENKADVIES), {
      nl: 'Hetzelfde advies is als meedenkadvies geregistreerd',
      en: 'The same advice is registered as meedenkadvies',
      because: wording('één advies is niet allebei', 'one advice is not both'),
    }),
  ],
});
