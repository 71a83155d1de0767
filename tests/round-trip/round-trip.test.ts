import { hasOutcome } from '@prestatiewijzer/advice';
import type { Finding } from '@prestatiewijzer/rules';
import { expect, it } from 'vitest';
import { confirmed, followed, type Offered, offers, type Seen, see } from './apply.ts';
import { type Asked, sandboxRecords, vignetteRecords } from './records.ts';
import { isRegistered, isWithin, same, worse } from './worse.ts';

it.each(sandboxRecords())('what is suggested for $name does what it says', (asked) => {
  expect(broken(asked)).toEqual([]);
});

it('what is suggested for the record of a vignette does what it says', () => {
  const kinds = new Set<string>();
  expect(vignetteRecords().flatMap((asked) => broken(asked, kinds))).toEqual([]);
  // Every kind of suggestion is tried.
  expect([...kinds].sort()).toEqual(['Corrigeer', 'Laat', 'Registreer', 'Vervang', 'Zet']);
});

/** Where a suggestion does not keep what it promises, is offered again, or makes something else worse. */
function broken(asked: Asked, kinds = new Set<string>()): readonly string[] {
  const before = see(asked, asked.resources);
  return offers(before).flatMap((offered) => {
    const { finding, meant, suggestion } = offered;
    kinds.add(suggestion.label.split(' ', 1)[0] as string);
    const planned = see(asked, followed(before, suggestion));
    const done = see(asked, followed(before, suggestion, confirmed(asked.at)));
    const creates = suggestion.actions.some(({ type }) => type === 'create');
    return [
      ...(creates && finding.status !== 'unlawful' ? stands(offered, planned) : []),
      ...kept(offered, done),
      ...again(offered, planned).map((line) => `${line} while it stands ready`),
      ...again(offered, done).map((line) => `${line} when it is done`),
      ...worse(before.findings, planned.findings, meant),
      ...worse(before.findings, done.findings, meant),
    ].map((line) => `${asked.name}, ${suggestion.label} (${finding.id} ${finding.on}): ${line}`);
  });
}

/** The finding that it is for says that it stands ready. */
function stands({ target }: Offered, { findings }: Seen): readonly string[] {
  return same(target, findings)?.prepared === undefined ? ['does not stand ready'] : [];
}

function kept({ finding, target, suggestion }: Offered, { findings }: Seen): readonly string[] {
  const found = same(target, findings);
  if (suggestion.actions.some(({ resource }) => resource.resourceType === 'Communication'))
    return found && hasOutcome(found, 'hand-over-to-gp', 'met') ? [] : ['is not handed over'];
  const wrong = findings.filter((each) => each.id === finding.id && isAboutSame(each, finding));
  if (finding.status === 'excluded')
    return wrong.some(({ prepared }) => prepared) ? ['still stands ready'] : [];
  const withdraws = suggestion.actions.some(({ type }) => type === 'update');
  const left = finding.status === 'unlawful' && withdraws && wrong.some((each) => each.status === 'unlawful');
  if (left) return ['is still unlawful'];
  if (finding.status === 'unlawful' && target === finding) return [];
  const registered = findings.filter(
    (each) => each.id === target.id && isRegistered(each) && isOn(each, target),
  );
  // What nobody could tell of it before, nobody can tell now.
  const wanted = target.status === 'incomplete' ? ['registered', 'unverifiable'] : ['registered'];
  return registered.some(({ status }) => wanted.includes(status))
    ? []
    : [`is ${registered.map(({ status }) => status).join(', ') || 'not registered'}`];
}

function again({ finding, suggestion }: Offered, seen: Seen): readonly string[] {
  return offers(seen)
    .filter((other) => other.finding.key === finding.key && other.finding.on === finding.on)
    .filter((other) => other.suggestion.label === suggestion.label)
    .map(() => 'is offered again');
}

function isAboutSame(a: Finding, b: Finding): boolean {
  return a.on === b.on && a.about.some((reference) => b.about.includes(reference));
}

function isOn(registered: Finding, { on }: Finding): boolean {
  return on === undefined || registered.on === undefined || isWithin(on, registered);
}
