import type { Finding, Status } from '@prestatiewijzer/rules';

/** The finding on the same title and thing, on the same day or of a period that holds it. */
export function same({ key, on }: Finding, findings: readonly Finding[]): Finding | undefined {
  const alike = findings.filter((each) => each.key === key);
  return (
    alike.find((each) => each.on === on) ??
    alike.find((each) => on !== undefined && isWithin(on, each)) ??
    (alike.length === 1 ? alike[0] : undefined)
  );
}

export function isWithin(day: string, { on, to }: Finding): boolean {
  return on !== undefined && on <= day && day <= (to ?? on);
}

const REGISTERED: readonly Status[] = ['registered', 'unverifiable', 'unlawful'];

export function isRegistered({ status }: Finding): boolean {
  return REGISTERED.includes(status);
}

/** What got worse for all but the one that a suggestion is for, as lines for a person to read. */
export function worse(
  before: readonly Finding[],
  after: readonly Finding[],
  meant: readonly Finding[],
): readonly string[] {
  // What is corrected can fall apart in the days that hold.
  const isMeant = ({ key, id, on }: Finding) =>
    meant.some(
      (each) =>
        each.key === key || (each.id === id && (each.on === on || (on !== undefined && isWithin(on, each)))),
    );
  const lost = before
    .filter((each) => isRegistered(each) && !isMeant(each) && same(each, after) === undefined)
    .map(({ id, on }) => `${id} of ${on} is lost`);
  const spoilt = after
    .filter((each) => !isMeant(each))
    .map((each) => ({ each, was: same(each, before) }))
    .filter(({ each, was }) => badness(each.status) > badness(was?.status))
    .map(({ each: { id, on, status }, was }) => `${id} of ${on} was ${was?.status}, and is ${status}`);
  return [...lost, ...spoilt];
}

function badness(status: Status | undefined): number {
  if (status === 'unlawful') return 2;
  return status === 'unverifiable' ? 1 : 0;
}
