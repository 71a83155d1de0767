import type { Card } from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';

/** Which findings a card speaks for. */
export function extensionFor(findings: readonly Finding[]): NonNullable<Card['extension']> {
  return { 'nl.prestatiewijzer': { findings: findings.map(reported) } };
}

function reported({ id, status, on, about }: Finding) {
  return { id, status, ...(on !== undefined && { on }), about };
}
