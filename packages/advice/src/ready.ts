import type { Finding } from '@prestatiewijzer/rules';

/** What waits for somebody: a registration to confirm, or only a message to send. */
export type Waits = 'to-confirm' | 'to-send';

/** What stands ready for a finding; undefined where nothing does. */
export function waitsFor({ prepared = [] }: Finding): Waits | undefined {
  if (prepared.length === 0) return undefined;
  return prepared.some((reference) => reference.includes('ChargeItem/')) ? 'to-confirm' : 'to-send';
}

/** Whether a registration of this, or of what people can choose instead of it for the same, stands ready. */
export function isReady(finding: Finding, findings: readonly Finding[]): boolean {
  const { alternatives = [], about, encounter } = finding;
  const isInstead = (other: Finding) =>
    alternatives.includes(other.id) &&
    (encounter === undefined
      ? other.about.some((each) => about.includes(each))
      : other.encounter === encounter);
  return [finding, ...findings.filter(isInstead)].some((each) => waitsFor(each) === 'to-confirm');
}
