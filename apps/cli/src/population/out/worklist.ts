import type { Language } from '@prestatiewijzer/rules';
import { type Words, words } from '../../words.ts';
import type { Row } from '../assess/row.ts';
import { linesOfFile } from '../merge.ts';
import { STATUS_WORDS } from './words.ts';

/** What somebody has to do something about, most urgent first. */
export const TO_DO: readonly Row['status'][] = ['unlawful', 'incomplete', 'registrable', 'unverifiable'];

/** A column of the worklist: how it is called, how wide it is in a workbook, and what stands in it. */
interface Column {
  readonly name: Words;
  readonly width: number;
  readonly of: (row: Row, language: Language) => string | null;
}

const COLUMNS: readonly Column[] = [
  { name: words('Status', 'Status'), width: 18, of: (row, language) => STATUS_WORDS[row.status][language] },
  { name: words('Patiënt', 'Patient'), width: 24, of: ({ patient }) => patient },
  { name: words('Organisatie', 'Organisation'), width: 22, of: ({ organisation }) => organisation },
  { name: words('Afdeling', 'Department'), width: 22, of: ({ department }) => department },
  { name: words('Datum', 'Date'), width: 12, of: ({ on }) => on },
  { name: words('Tot en met', 'Until'), width: 12, of: ({ to }) => to },
  { name: words('Code', 'Code'), width: 11, of: ({ code }) => code },
  { name: words('Prestatie', 'Title'), width: 34, of: ({ title }) => title },
  { name: words('Wat er aan de hand is', 'What it comes down to'), width: 60, of: ({ summary }) => summary },
  { name: words('Wat te doen', 'What to do'), width: 50, of: ({ todo }) => todo },
  { name: words('Contact', 'Contact'), width: 24, of: ({ encounter }) => encounter },
  { name: words('Uitvoerder', 'Performer'), width: 24, of: ({ performer }) => performer },
  { name: words('Wie pakt dit op', 'Who takes this'), width: 18, of: () => null },
  { name: words('Klaar', 'Done'), width: 9, of: () => null },
];

const CHANGE: Column = {
  name: words('Sinds de vorige keer', 'Since the last time'),
  width: 16,
  of: ({ change }, language) => (change ? CHANGES[change][language] : null),
};

const CHANGES = { new: words('nieuw', 'new'), changed: words('veranderd', 'changed') } as const;

/** The columns; that of what changed only where there is something to compare with. */
export function columnsOf(compared: boolean): readonly Column[] {
  return compared ? [...COLUMNS, CHANGE] : COLUMNS;
}

/** The rows of the worklist, most urgent first, out of the file of all findings. */
export function* worklistRows(findings: string): Iterable<Row> {
  for (const status of TO_DO) {
    const mark = `"status":"${status}"`;
    for (const line of linesOfFile(findings)) {
      if (!line.includes(mark)) continue;
      const row = JSON.parse(line) as Row;
      if (row.status === status) yield row;
    }
  }
}

/** A row a line, as Excel in the Netherlands and others open it: semicolons, and a mark that it is UTF-8. */
export function* csvOf(rows: Iterable<Row>, compared: boolean, language: Language): Iterable<string> {
  const columns = columnsOf(compared);
  yield `\ufeff${columns.map(({ name }) => cell(name[language])).join(';')}\r\n`;
  for (const row of rows) yield `${columns.map(({ of }) => cell(of(row, language) ?? '')).join(';')}\r\n`;
}

function cell(text: string): string {
  const safe = inert(text);
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a record holds must not become a formula in somebody's workbook. */
export function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
