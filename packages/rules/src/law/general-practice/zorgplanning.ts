import type { Columns } from '../../facts/columns.ts';
import { any, judgement, never } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { withInsurer } from '../care-conditions.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, requirement, title, validity } from '../title.ts';

const GESPREK = 'ha-s3-behandelwensgesprek';

/** 45. Conversation on treatment wishes, by contract in segment 3. */
export const behandelwensgesprek = title(GESPREK, {
  entry: 45,
  name: wording('Behandelwensgesprek (segment 3)', 'Conversation on treatment wishes (segment 3)'),
  about: 'planning-process',
  occasion: (process) => heldByGeneralPractice(process),
  sources: [handreiking('2.1.1')],
  conditions: (process) => [
    withInsurer(GESPREK),
    requirement('by-general-practice', heldByGeneralPractice(process), {
      nl: 'Het gesprek is gevoerd door de huisarts, of door een VS of POH van de praktijk',
      en: 'The conversation was held by the GP, or by a VS or practice nurse of the practice',
      because: wording(
        'geen gesprek is gevoerd door de huisarts of iemand van de praktijk',
        'no conversation was held by the GP or somebody of the practice',
      ),
    }),
    requirement('care-plan', process.plans.exists, {
      nl: 'Het zorgplan is vastgelegd',
      en: 'The care plan is recorded',
      todo: wording('leg het zorgplan vast', 'record the care plan'),
      because: wording('er is geen zorgplan vastgelegd', 'no care plan is recorded'),
    }),
    requirement(
      'hand-over-to-gp-post',
      process.handOvers.some((handOver) => handOver.toGpPost),
      {
        nl: 'Het zorgplan is overgedragen aan de huisartsenpost',
        en: 'The care plan was handed over to the GP post',
        todo: wording(
          'draag het zorgplan over aan de huisartsenpost',
          'hand the care plan over to the GP post',
        ),
        because: wording(
          'het zorgplan is niet overgedragen aan de huisartsenpost',
          'the care plan was not handed over to the GP post',
        ),
      },
    ),
    attention(
      'directed-by-gp',
      any(
        process.conversations.some((conversation) =>
          conversation.performers.some((performer) => performer.gp),
        ),
        judgement(),
      ),
      {
        nl: 'De huisarts voerde het gesprek of had de regie',
        en: 'The GP held the conversation or directed it',
      },
    ),
  ],
});

/** 46. Care planning as a title of its own in segment 1: announced for 2027 and not yet law. */
export const zorgplanningSegment1 = title('ha-pzp-s1-2027', {
  entry: 46,
  name: wording('Proactieve zorgplanning (segment 1)', 'Proactive care planning (segment 1)'),
  about: 'planning-process',
  occasion: (process) => heldByGeneralPractice(process),
  sources: [
    handreiking('2.1.1'),
    handreiking('6.2'),
    cited('NZa Rapport verkenning proactieve zorgplanning'),
  ],
  announced: [
    {
      on: '2027-01-01',
      text: wording(
        'De NZa is van plan proactieve zorgplanning door de huisarts uit segment 1 te bekostigen',
        'The NZa intends to fund proactive care planning by the GP from segment 1',
      ),
      sources: [handreiking('2.1.1'), handreiking('6.2')],
    },
  ],
  conditions: () => [
    validity(never(), {
      nl: 'De prestatie bestaat: aangekondigd voor 1 januari 2027, nog niet vastgesteld',
      en: 'The title exists: announced for 1 January 2027, not yet adopted',
      because: wording(
        'de NZa wil deze prestatie per 1 januari 2027 invoeren; tot dan kan een lang consult of een contract in segment 3',
        'the NZa intends to introduce it on 1 January 2027; until then a long consult or a contract in segment 3 will do',
      ),
    }),
  ],
});

function heldByGeneralPractice(process: Columns<'planning-process'>): Expression {
  return process.conversations.some((conversation) =>
    conversation.performers.some((performer) => any(performer.gp, performer.gpPractice)),
  );
}
