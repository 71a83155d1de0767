import type { Finding } from '@prestatiewijzer/rules';

/** A finding as a row: what it is about, where in the organisation, and all that the finding holds. */
export interface Row {
  readonly patient: string;
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly law: string;
  readonly status: Finding['status'];
  readonly on: string | null;
  readonly to: string | null;
  readonly organisation: string | null;
  readonly department: string | null;
  readonly encounter: string | null;
  readonly performer: string | null;
  readonly summary: string;
  /** What can be done, in one line. */
  readonly todo: string | null;
  readonly evidence: readonly string[];
  readonly sources: readonly string[];
  readonly system: string | null;
  readonly key: string;
  readonly about: readonly string[];
  readonly alternatives: readonly string[];
  readonly prepared: readonly string[];
  readonly conditions: Finding['conditions'];
  /** Against an earlier run, where one was named. */
  readonly change?: 'new' | 'changed' | null;
}

/** What a row tells of a patient, before it is told for whom else. */
export function rowOf(
  patient: string,
  finding: Finding,
  where: Pick<Row, 'organisation' | 'department' | 'performer' | 'encounter'>,
): Row {
  const { conditions } = finding;
  const todos = new Set(conditions.flatMap(({ todo }) => todo ?? []));
  return {
    patient,
    id: finding.id,
    code: finding.code?.code ?? null,
    title: finding.title,
    law: finding.law,
    status: finding.status,
    on: finding.on ?? null,
    to: finding.to ?? null,
    organisation: where.organisation,
    department: where.department,
    encounter: where.encounter,
    performer: where.performer,
    summary: finding.summary,
    todo: todos.size === 0 ? null : [...todos].join('; '),
    evidence: [...new Set(conditions.flatMap(({ evidence }) => evidence))],
    sources: [...new Set(conditions.flatMap(({ sources }) => sources))],
    system: finding.code?.system ?? null,
    key: finding.key,
    about: finding.about,
    alternatives: finding.alternatives ?? [],
    prepared: finding.prepared ?? [],
    conditions,
  };
}

/** Whether a finding can lie between two days; what has no date is left in. */
export function isBetween({ on, to }: Finding, from: string | undefined, until: string | undefined): boolean {
  if (on === undefined) return true;
  const last = to ?? on;
  return (
    (until === undefined || on <= until.slice(0, on.length)) &&
    (from === undefined || last >= from.slice(0, last.length))
  );
}
