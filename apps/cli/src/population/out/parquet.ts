import { renameSync, writeFileSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Row } from '../assess/row.ts';
import { linesOfFile } from '../merge.ts';

const TEXTS = [
  'patient',
  'id',
  'code',
  'title',
  'law',
  'status',
  'on',
  'to',
  'organisation',
  'department',
  'encounter',
  'performer',
  'summary',
  'todo',
  'key',
] as const satisfies readonly (keyof Row)[];
const LISTS = ['evidence', 'sources'] as const satisfies readonly (keyof Row)[];

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

/** Texts that can be absent, and lists of texts in the form that all readers know. */
const SCHEMA: Schema = [
  { name: 'root', num_children: TEXTS.length + LISTS.length },
  ...TEXTS.map((name) => ({ name, ...TEXT, repetition_type: 'OPTIONAL' as const })),
  ...LISTS.flatMap(
    (name): Schema => [
      { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', ...TEXT, repetition_type: 'OPTIONAL' },
    ],
  ),
];

/** So many rows are held at once. */
const GROUP = 20_000;

/** Writes the rows of a file as a table, a group at a time. */
export function writeParquet(findings: string, path: string): void {
  const part = `${path}.part`;
  writeFileSync(part, '', { mode: 0o600 });
  const writer = new ParquetWriter({
    writer: fileWriter(part),
    schema: SCHEMA,
    createdBy: 'prestatiewijzer',
  });
  let rows: Row[] = [];
  const write = () => {
    if (rows.length === 0) return;
    writer.write({
      columnData: [...TEXTS, ...LISTS].map((name) => ({ name, data: rows.map((row) => row[name]) })),
      rowGroupSize: GROUP,
    });
    rows = [];
  };
  for (const line of linesOfFile(findings)) {
    rows.push(JSON.parse(line));
    if (rows.length === GROUP) write();
  }
  write();
  writer.finish();
  renameSync(part, path);
}
