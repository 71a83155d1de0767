import type { Assessment } from '@prestatiewijzer/rules';

/** What a row says of a finding, as far as the finding itself says it. */
const OF_FINDING = [
  'id',
  'title',
  'status',
  'key',
  'law',
  'about',
  'conditions',
  'summary',
  'alternatives',
  'prepared',
] as const;

type Row = Readonly<Record<string, unknown>>;

/** The findings of assessments as rows would tell them, in order of patient. */
export function expectedRows(assessments: readonly Assessment[]): readonly Row[] {
  return assessments
    .flatMap(({ patient, findings }) =>
      findings.map((finding) => ({
        patient,
        code: finding.code?.code ?? null,
        system: finding.code?.system ?? null,
        on: finding.on ?? null,
        to: finding.to ?? null,
        alternatives: [],
        prepared: [],
        ...Object.fromEntries(
          OF_FINDING.flatMap((key) => (finding[key] === undefined ? [] : [[key, finding[key]]])),
        ),
      })),
    )
    .map((row, index) => ({ row, index }))
    .sort((a, b) =>
      a.row.patient === b.row.patient
        ? a.index - b.index
        : (a.row.patient as string) < (b.row.patient as string)
          ? -1
          : 1,
    )
    .map(({ row }) => row);
}

/** The same part of the rows of a run. */
export function comparable(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      ['patient', 'code', 'system', 'on', 'to', ...OF_FINDING].map((key) => [key, row[key]]),
    ),
  );
}
