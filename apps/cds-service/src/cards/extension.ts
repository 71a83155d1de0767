import type { Card } from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';

const KEY = 'nl.prestatiewijzer';

type Reported = Pick<Finding, 'id' | 'status' | 'on' | 'about' | 'prepared'>;

/** Which findings a card speaks for. */
export function extensionFor(findings: readonly Finding[]): NonNullable<Card['extension']> {
  return { [KEY]: { findings: findings.map(reported) } };
}

/** The findings that one of our cards speaks for. */
export function findingsOn({ extension }: Card): readonly Reported[] {
  return (extension?.[KEY] as { findings: readonly Reported[] } | undefined)?.findings ?? [];
}

function reported({ id, status, on, about, prepared }: Finding): Reported {
  return { id, status, ...(on !== undefined && { on }), about, ...(prepared && { prepared }) };
}
