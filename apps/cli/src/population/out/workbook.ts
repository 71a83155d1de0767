import { createWriteStream, renameSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Language } from '@prestatiewijzer/rules';
import { writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { words } from '../../words.ts';
import type { Row } from '../assess/row.ts';
import { columnsOf, inert } from './worklist.ts';

/** So many rows fit in a sheet, the header and the line that says it is full left out. */
const MOST = 1_048_576 - 2;
/** With more rows the workbook is written as it comes, so that it takes no memory; filters cannot be written then. */
const FILTERED = 50_000;

interface Workbook {
  readonly rows: Iterable<Row>;
  readonly count: number;
  readonly compared: boolean;
  readonly language: Language;
  /** Of when it says that it is. */
  readonly at: string;
}

/** Writes the worklist as a workbook: most urgent first, and where it is full it says so. */
export async function writeWorkbook(path: string, workbook: Workbook): Promise<void> {
  const bytes = workbook.count <= FILTERED ? await filtered(workbook) : streamed(workbook);
  await pipeline(bytes, createWriteStream(`${path}.part`, { mode: 0o600 }));
  renameSync(`${path}.part`, path);
}

async function filtered({ rows, count, compared, language, at }: Workbook): Promise<Readable> {
  const columns = columnsOf(compared);
  const bytes = await writeXlsx({
    properties: { title: SHEET[language], modified: new Date(`${at}T00:00:00Z`) },
    sheets: [
      {
        name: SHEET[language],
        columns: columns.map(({ name, width }) => ({ header: name[language], width })),
        rows: [
          columns.map(({ name }) => name[language]),
          ...[...rows].map((row) => columns.map(({ of }) => safe(of(row, language)))),
        ],
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letterOf(columns.length)}${count + 1}` },
      },
    ],
  });
  return Readable.from([bytes]);
}

function streamed({ rows, count, compared, language }: Workbook): Readable {
  const columns = columnsOf(compared);
  function* cells() {
    if (count > MOST) yield [full(count)[language]];
    let left = MOST;
    for (const row of rows) {
      if (left === 0) return;
      left -= 1;
      yield columns.map(({ of }) => safe(of(row, language)));
    }
  }
  const stream = writeXlsxStream(cells(), {
    name: SHEET[language],
    columns: columns.map(({ name, width }) => ({ header: name[language], width })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

function safe(text: string | null): string | null {
  return text === null ? null : inert(text);
}

/** Columns up to Z. */
function letterOf(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column - 1);
}

const SHEET = words('Werklijst', 'Worklist');

function full(count: number) {
  return words(
    `Dit zijn de ${MOST} dringendste van ${count}: meer past niet in een werkmap. Alles staat in worklist.csv.`,
    `These are the ${MOST} most urgent of ${count}: a workbook holds no more. All are in worklist.csv.`,
  );
}
