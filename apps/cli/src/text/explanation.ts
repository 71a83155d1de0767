import type {
  ExplainedFact,
  FactFound,
  RecordExplanation,
  UnreadCode,
} from '@prestatiewijzer/rules/explain-record';
import { printable } from '../printable.ts';
import { words } from '../words.ts';
import { problemLines } from './assessment.ts';
import { dateInWords } from './date.ts';
import type { Page } from './page.ts';
import { wrap } from './wrap.ts';

const FOUND = words('Gevonden', 'Found');
const IN_VAIN = words('Tevergeefs gezocht', 'Looked for in vain');
const UNCLEAR = words('niet duidelijk', 'not clear');
const LOOKED_IN = words('gezocht in', 'looked in');
const BY_SETTING = words('op eigen wijze te zeggen met', 'to be said in a way of your own with');
const UNREAD = words('Codes die niets zeggen', 'Codes that say nothing');
const IN = words('in', 'in');

/** What the rules see in each record, as people read it, piece by piece. */
export function* explanationText(explanations: readonly RecordExplanation[], page: Page): Iterable<string> {
  for (const { patient, facts, unread, problems } of explanations) {
    const told = facts.filter(({ found, unclear }) => found.length + unclear.length > 0);
    const notTold = facts.filter((fact) => !told.includes(fact));
    yield lines([
      page.paint('bold', `── ${printable(patient)}`),
      '',
      ...section(
        FOUND[page.language],
        told.flatMap((fact) => toldLines(fact, page)),
        told.length,
        page,
      ),
      ...section(
        IN_VAIN[page.language],
        notTold.flatMap((fact) => notToldLines(fact, page)),
        notTold.length,
        page,
      ),
      ...section(
        UNREAD[page.language],
        unread.flatMap((code) => unreadLines(code, page)),
        unread.length,
        page,
      ),
      ...(problems.length > 0 ? [...problemLines(problems, page), ''] : []),
    ]);
  }
}

function section(name: string, body: readonly string[], count: number, page: Page): readonly string[] {
  return count === 0 ? [] : [page.paint('bold', `${name} ${count}`), '', ...body, ''];
}

function toldLines({ name, found, unclear }: ExplainedFact, page: Page): readonly string[] {
  return [
    ...wrap(printable(name), page.width, '  ✓ '),
    ...found.flatMap((each) => wrap(printable(placeOf(each, page)), page.width, '    ')),
    ...unclear.flatMap((reference) =>
      wrap(printable(`${reference} · ${UNCLEAR[page.language]}`), page.width, '    ? '),
    ),
  ];
}

function placeOf({ reference, on, value }: FactFound, { language }: Page): string {
  return [reference, on && dateInWords(on, language), value].filter(Boolean).join(' · ');
}

function notToldLines({ name, lookedIn, binding }: ExplainedFact, page: Page): readonly string[] {
  const own = binding === undefined ? [] : [`${BY_SETTING[page.language]} bindings.${binding}`];
  return [
    ...wrap(printable(name), page.width, '  – '),
    ...[`${LOOKED_IN[page.language]} ${lookedIn}`, ...own].flatMap((text) =>
      wrap(text, page.width, '    ').map((line) => page.paint('dim', line)),
    ),
  ];
}

function unreadLines(
  { system, code, display, element, count, reference }: UnreadCode,
  page: Page,
): readonly string[] {
  const name = display === undefined ? code : `${code} "${display}"`;
  const where = `${count}× ${IN[page.language]} ${element} (${reference})`;
  return wrap(printable(`${name} · ${where} · ${system}`), page.width, '  · ');
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
