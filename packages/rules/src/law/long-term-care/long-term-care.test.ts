import { describe, expect, it } from 'vitest';
import { ownCode } from '../../codes/own-code.ts';
import { LONG_TERM_CARE } from './index.ts';

const byId = new Map(LONG_TERM_CARE.map((title) => [title.id, title]));

describe('the chapter on long-term care', () => {
  it('holds entries 86 up to and including 110, each once', () => {
    expect(LONG_TERM_CARE.map(({ entry }) => entry)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 86),
    );
  });

  it('excludes EKT and the increase for terminal care both ways', () => {
    expect(excludes('wlz-ekt', 'wlz-ptz-verhoging-mpt-pgb')).toBe(true);
    expect(excludes('wlz-ptz-verhoging-mpt-pgb', 'wlz-ekt')).toBe(true);
  });

  it.each([
    ['wlz-zorgprofiel', 'wlz-vpt-vv10'],
    ['wlz-zorgprofiel', 'wlz-verblijf-vv10-verpleeghuis'],
    ['wlz-zorgprofiel', 'wlz-vv10-pu-vanuit-thuis'],
    ['wlz-zorgprofiel', 'wlz-vv10-hospice'],
    ['wlz-meerzorg', 'wlz-vpt-vv10'],
    ['wlz-meerzorg', 'wlz-verblijf-vv10-verpleeghuis'],
    ['wlz-meerzorg', 'wlz-vv10-pu-vanuit-thuis'],
    ['wlz-meerzorg', 'wlz-vv10-hospice'],
  ])('calls %s wrong beside %s, and not the other', (one, other) => {
    expect(excludes(one, other)).toBe(true);
    expect(excludes(other, one)).toBe(false);
  });

  it('asks for an agreement with the zorgkantoor, never for one with an insurer', () => {
    const agreements = LONG_TERM_CARE.flatMap(({ conditions }) =>
      conditions.filter(({ kind }) => kind === 'agreement'),
    );
    expect(agreements.length).toBeGreaterThan(0);
    for (const { expression } of agreements) expect(JSON.stringify(expression)).not.toContain('"contract"');
  });
});

/** Whether an exclusion of one title names the registration of the other. */
function excludes(one: string, other: string): boolean {
  const exclusions = byId.get(one)?.conditions.filter(({ kind }) => kind === 'exclusion') ?? [];
  return exclusions.some(({ expression }) => JSON.stringify(expression).includes(`"${ownCode(other)}"`));
}
