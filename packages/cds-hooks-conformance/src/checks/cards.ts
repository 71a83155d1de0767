import { cdsResponse } from '@prestatiewijzer/cds-hooks';
import { type Check, noneOf, notApplicable, pass } from '../finding.ts';
import { emptyMembers, isRecord, wrongExtensions } from '../json.ts';
import type { Target } from '../target.ts';

/** Which requirement a member of the answer falls under, by its path without indexes. */
const MEMBERS: readonly (readonly [row: number, path: string, what: string])[] = [
  [74, 'cards', 'An answer holds a list of cards, each with a uuid of its own'],
  [75, 'systemActions', 'Actions of the system are a list of actions'],
  [80, 'cards.uuid', 'The uuid of a card is text'],
  [83, 'cards.summary', 'A summary is text of less than 140 characters'],
  [85, 'cards.detail', 'The detail of a card is text'],
  [88, 'cards.indicator', 'An indicator is info, warning or critical'],
  [90, 'cards.source', 'A card has a source'],
  [105, 'cards.source.label', 'A source has a label'],
  [107, 'cards.source.url', 'The address of a source is absolute'],
  [111, 'cards.source.icon', 'The address of an icon is absolute'],
  [115, 'cards.source.topic', 'A topic is a coding'],
  [92, 'cards.suggestions', 'Suggestions are a list, with one recommended where one can be chosen'],
  [93, 'cards.selectionBehavior', 'A card with suggestions says how they are chosen'],
  [117, 'cards.suggestions.label', 'A suggestion has a label'],
  [119, 'cards.suggestions.uuid', 'The uuid of a suggestion is text'],
  [121, 'cards.suggestions.isRecommended', 'isRecommended is a boolean'],
  [124, 'cards.suggestions.actions', 'The actions of a suggestion are a list'],
  [127, 'cards.suggestions.actions.type', 'An action creates, updates or deletes'],
  [128, 'cards.suggestions.actions.description', 'An action has a description'],
  [
    130,
    'cards.suggestions.actions.resource',
    'To create or update there is a resource, to delete there is none',
  ],
  [135, 'cards.suggestions.actions.resourceId', 'To delete there is a reference to the resource'],
  [98, 'cards.overrideReasons', 'Reasons to override are a list of codings with a display'],
  [103, 'cards.links', 'Links are a list'],
  [138, 'cards.links.label', 'A link has a label'],
  [139, 'cards.links.url', 'The address of a link is absolute'],
  [142, 'cards.links.type', 'A link is absolute or smart'],
  [147, 'cards.links.appContext', 'Only a link to an app has context'],
];

/** The checks of all that the calls before were answered with. */
export function cardChecks(): readonly Check<Target>[] {
  return [
    ...MEMBERS.map(
      ([row, path, check]): Check<Target> => ({
        row,
        strength: 'SHALL',
        check,
        run: ({ answers }) => {
          if (answers.length === 0) return notApplicable('no call was answered with 200');
          const wrong = answers.flatMap((answer) => issuesAt(path, answer));
          if (wrong.length > 0) return noneOf(wrong);
          return answers.some((answer) => holds(answer, path)) ? pass() : notApplicable('none seen');
        },
      }),
    ),
    {
      row: 3,
      strength: 'SHALL',
      check: 'Answers hold nothing that is null or empty',
      run: ({ answers }) => noneOf(answers.flatMap((answer) => emptyMembers(answer, ['cards']))),
    },
    {
      row: 214,
      strength: 'SHALL',
      check: 'Extensions in answers are objects',
      run: ({ answers }) => noneOf(answers.flatMap((answer) => wrongExtensions(answer))),
    },
  ];
}

/** The most particular requirement that an issue falls under is the one that is broken. */
function issuesAt(path: string, answer: unknown): readonly string[] {
  const { error } = cdsResponse.safeParse(answer);
  return (error?.issues ?? [])
    .map(({ path: at, message }) => ({
      at: at.filter((step) => typeof step === 'string').join('.'),
      message,
    }))
    .filter(({ at }) => requirementOf(at) === path)
    .map(({ at, message }) => `${at || 'the answer'}: ${message}`);
}

function requirementOf(at: string): string {
  const paths = MEMBERS.map(([, path]) => path);
  let path = at;
  while (path !== '' && !paths.includes(path)) path = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return path === '' ? 'cards' : path;
}

/** Whether an answer holds what a requirement is about. */
function holds(value: unknown, path: string): boolean {
  if (path === '') return value !== undefined;
  if (Array.isArray(value)) return value.some((element) => holds(element, path));
  const [step = '', ...rest] = path.split('.');
  return isRecord(value) && holds(value[step], rest.join('.'));
}
