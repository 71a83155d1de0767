import { ENTITIES } from '../../packages/rules/dist/facts/entities.js';

/** How the conditions of a title lead to its status, as a diagram in Mermaid; none where nothing is decided. */
export function diagram(title) {
  const of = (...kinds) => title.conditions.filter(({ kind }) => kinds.includes(kind));
  const steps = [
    {
      name: 'geldig',
      ask: 'Geldt de prestatie dan?',
      conditions: of('validity'),
      good: 'ja',
      bad: 'nee',
      to: 'uit',
    },
    {
      name: 'uitsluiting',
      ask: 'Is hier iets van waar?',
      conditions: of('exclusion'),
      good: 'nee',
      bad: 'ja',
      to: 'uit',
      open: 'onbekend',
    },
    {
      name: 'eis',
      ask: 'Is dit allemaal zo?',
      conditions: [...of('requirement'), ...of('agreement')],
      good: 'ja',
      bad: 'nee of onbekend',
      to: 'open',
    },
  ].filter(({ conditions }) => conditions.length > 0);
  if (title.informs || steps.length === 0) return [];
  const never = title.conditions.filter(isInTheWayAlways);
  if (never.length > 0) {
    const when = never.some(({ kind }) => kind === 'validity') ? 'nog niet' : 'nooit';
    const reasons = never.map(({ because, text }) => (because ?? text).nl);
    return [`Deze prestatie is ${when} te registreren: ${reasons.join('; ')}.`];
  }
  const next = (index) => steps[index + 1]?.name ?? 'goed';
  const used = new Set(['goed', ...steps.flatMap(({ to, open }) => (open ? [to, 'open'] : [to]))]);
  return [
    '```mermaid',
    'flowchart TD',
    `  begin(["${ENTITIES[title.about].called.nl}"]) --> ${steps[0].name}`,
    ...steps.flatMap(({ name, ask, conditions, good, bad, to, open }, index) => [
      `  ${name}{{"${[ask, ...conditions.map(({ text }) => item(text.nl))].join('<br/>')}"}}`,
      `  ${name} -- ${good} --> ${next(index)}`,
      `  ${name} -- ${bad} --> ${to}`,
      ...(open ? [`  ${name} -- ${open} --> open`] : []),
    ]),
    ...Object.entries(ends(title)).flatMap(([name, text]) =>
      used.has(name) ? [`  ${name}(["${text}"])`] : [],
    ),
    '```',
  ];
}

/** An exclusion that always holds, or a validity that never does. */
function isInTheWayAlways({ kind, logic: { tree } }) {
  if (!Array.isArray(tree.of) || tree.of.length > 0) return false;
  return (kind === 'exclusion' && tree.op === 'all') || (kind === 'validity' && tree.op === 'any');
}

function ends({ reimbursed, noClaim }) {
  if (reimbursed) return { goed: 'vergoed', open: 'er mist nog iets', uit: 'niet vergoed' };
  return noClaim
    ? { goed: 'in orde', open: 'er mist nog iets', uit: 'kan hier niet' }
    : { goed: 'te registreren', open: 'er mist nog iets', uit: 'niet te registreren' };
}

/** A text as an item of a list; who draws the diagram breaks the lines. */
function item(text) {
  return `• ${text.replaceAll('"', '#quot;')}`;
}
