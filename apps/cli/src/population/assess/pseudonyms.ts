import { createHmac } from 'node:crypto';
import type { Row } from './row.ts';

/** Replaces whom and what a row is about by names that only the holder of the key can make again. */
export class Pseudonyms {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** `Type/id` keeps its type; with the same key the same becomes the same. */
  of(reference: string): string {
    const slash = reference.lastIndexOf('/');
    const type = /(?:^|\/)([A-Z][A-Za-z]+)$/.exec(reference.slice(0, Math.max(slash, 0)))?.[1];
    const name = createHmac('sha256', this.#key).update(reference).digest('hex').slice(0, 32);
    return type === undefined ? name : `${type}/${name}`;
  }

  ofRow(row: Row): Row {
    const all = (references: readonly string[]) => references.map((each) => this.of(each));
    return {
      ...row,
      patient: this.of(row.patient),
      encounter: row.encounter && this.of(row.encounter),
      performer: row.performer && this.of(row.performer),
      key: `${row.id} ${this.of(row.key)}`,
      about: all(row.about),
      evidence: all(row.evidence),
      prepared: all(row.prepared),
      conditions: row.conditions.map(({ told, missing, ...condition }) => ({
        ...condition,
        evidence: all(condition.evidence),
        ...(told && {
          told: told.map(({ reference, ...rest }) => ({ reference: this.of(reference), ...rest })),
        }),
        ...(missing && {
          missing: missing.map(({ of, ...rest }) => ({
            ...rest,
            ...(of !== undefined && { of: this.of(of) }),
          })),
        }),
      })),
    };
  }
}
