import type { Condition, Missing } from '@prestatiewijzer/rules';
import { printable } from '../printable.ts';
import type { Page } from './page.ts';
import { EXCLUSION, MISSING, WARNING } from './words.ts';
import { wrap } from './wrap.ts';

const MARKS = {
  good: { mark: '✓', style: 'green' },
  bad: { mark: '✗', style: 'red' },
  unknown: { mark: '?', style: 'yellow' },
} as const;

const INDENT = '    ';
const UNDER = `${INDENT}  `;

type Verdict = keyof typeof MARKS;

/** A condition: how it stands, in words, what would help, and what it rests on. */
export function conditionLines(condition: Condition, page: Page): readonly string[] {
  const verdict = verdictOf(condition);
  const { mark, style } = MARKS[verdict];
  const [first = '', ...rest] = wrap(sentence(condition, page), page.width, `${INDENT}${mark} `);
  const help = verdict === 'good' ? [] : helpOf(condition, page);
  const evidence = printable(condition.evidence.join(', '));
  return [
    first.replace(mark, page.paint(style, mark)),
    ...rest,
    ...help.flatMap((line) => wrap(line, page.width, `${UNDER}→ `)),
    ...(evidence === '' ? [] : wrap(evidence, page.width, UNDER).map((line) => page.paint('dim', line))),
  ];
}

export function verdictOf({ kind, outcome, warns }: Condition): Verdict {
  if (outcome === 'unknown') return 'unknown';
  const good = kind === 'exclusion' || warns === true ? 'unmet' : 'met';
  return outcome === good ? 'good' : 'bad';
}

function sentence({ kind, outcome, text, warns }: Condition, { language }: Page): string {
  const says = kind === 'exclusion' ? EXCLUSION : warns === true ? WARNING : undefined;
  return printable(says === undefined ? text : `${text}: ${says[outcome][language]}`);
}

function helpOf({ todo, missing }: Condition, { language }: Page): readonly string[] {
  const lacking = (missing ?? []).map((each) => `${MISSING[language]}: ${describe(each)}`);
  return [...(todo === undefined ? [] : [todo]), ...lacking].map(printable);
}

function describe({ text, type, of }: Missing): string {
  return `${text} (${of === undefined ? type : `${type}, ${of}`})`;
}
