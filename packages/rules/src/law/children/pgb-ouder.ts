import { all, any, judgement, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, noteIfAny, title, warningIfAny, whenRegistered } from '../title.ts';
import { isOfChild } from './registered.ts';

/** 134. A parent who gives care from the personal budget of the child. */
export const pgbOuder = title('kind-pgb-ouder', {
  entry: 134,
  name: wording('Zorg door een ouder uit het pgb', 'Care by a parent from the personal budget'),
  law: 'Zvw/Wlz',
  about: 'child',
  occasion: (child) =>
    all(child.child, any(child.zvwBudget, child.jeugdwetBudget, child.situation.wlzForm.in(['2']))),
  registered: never,
  informs: true,
  sources: [handreiking('6.6'), cited('V&VN Handreiking indicatieproces kindzorg (2020)')],
  summary: wording(
    'De kinderverpleegkundige bekijkt per gezin wat gewone ouderlijke zorg is; alleen wat daarboven komt kan uit het pgb. Tijdens een ziekenhuisopname stopt de vergoeding; met een Wlz-pgb kan zij soms doorlopen.',
    'The children’s nurse judges per family what ordinary parental care is; only what exceeds it can come from the budget. Payment stops during a hospital admission; with a Wlz budget it can sometimes go on.',
  ),
  conditions: (child) => [
    ...whenRegistered(
      isOfChild(child),
      exclusion(
        'admitted',
        all(
          child.admitted,
          // Without the Wlz it is one of these.
          any(child.zvwBudget, child.jeugdwetBudget, not(child.circumstances.standing.wlz)),
        ),
        {
          nl: 'Het kind is opgenomen, en het pgb is van de Zvw of de Jeugdwet',
          en: 'The child is admitted, and the budget is of the Zvw or the Jeugdwet',
          because: wording(
            'tijdens een opname betaalt een pgb van de Zvw of de Jeugdwet niet',
            'during an admission a budget of the Zvw or the Jeugdwet does not pay',
          ),
          sources: [handreiking('6.6'), handreiking('7.7')],
        },
      ),
    ),
    attention('beyond-parental-care', judgement(), {
      nl: 'De zorg is meer dan gewone ouderlijke zorg',
      en: 'The care is more than ordinary parental care',
    }),
    noteIfAny('zvw', child.zvwBudget, {
      nl: 'In de Zvw kan zorg door ouders uit het pgb sinds het addendum van het Zorginstituut',
      en: 'In the Zvw care by parents from the budget is possible since the addendum of the Zorginstituut',
    }),
    noteIfAny('jeugdwet', child.jeugdwetBudget, {
      nl: 'In de Jeugdwet kan een ouder zorgverlener zijn; de gemeente mag dit niet weigeren zonder goed onderzoek',
      en: 'In the Jeugdwet a parent can be the carer; the municipality may not refuse without proper examination',
    }),
    noteIfAny('wlz', child.situation.wlzForm.in(['2']), {
      nl: 'In de Wlz kan de andere ouder dan de gewaarborgde hulp zorg geven, met toestemming van het zorgkantoor',
      en: 'In the Wlz the parent who is not the gewaarborgde hulp can give care, with consent of the zorgkantoor',
    }),
    warningIfAny('guarantor-is-paid', all(child.situation.wlzForm.in(['2']), child.guarantorIsPaid), {
      nl: 'Wie gewaarborgde hulp is mag vaak niet ook betaalde zorgverlener zijn: vraag het zorgkantoor',
      en: 'Who is gewaarborgde hulp may often not be a paid carer as well: ask the zorgkantoor',
    }),
    warningIfAny('in-hospital', all(child.situation.inHospital, any(child.zvwBudget, child.jeugdwetBudget)), {
      nl: 'Het kind is opgenomen: de vergoeding uit een pgb van de Zvw of de Jeugdwet stopt zolang',
      en: 'The child is admitted: payment from a budget of the Zvw or the Jeugdwet stops for that time',
      sources: [handreiking('6.6'), handreiking('7.7')],
    }),
    noteIfAny('in-hospital-wlz', all(child.situation.inHospital, child.situation.wlzForm.in(['2'])), {
      nl: 'Het kind is opgenomen: de Wlz-indicatie loopt door, en of het pgb doorloopt hangt af van de gegeven zorg, de overeenkomst en dubbele betaling',
      en: 'The child is admitted: the Wlz indication runs on, and whether the budget does depends on the care given, the agreement and double payment',
      sources: [handreiking('7.7')],
    }),
  ],
});
