import { type Check, fail, notApplicable, pass } from '../finding.ts';
import { isRecord } from '../json.ts';
import { pathOf, type Target } from '../target.ts';

/** What a service does with feedback, where it takes any. */
export function feedbackChecks(): readonly Check<Target>[] {
  let taken = true;
  const send = (target: Target, events: readonly object[]) =>
    target.send(`${pathOf(target.first.id)}/feedback`, { body: { feedback: events } });
  const check = (
    name: string,
    events: (target: Target) => readonly object[],
    wanted: 2 | 4,
  ): Check<Target> => ({
    row: 148,
    strength: wanted === 2 ? 'MAY' : 'robustness',
    check: name,
    run: async (target) => {
      if (!taken) return notApplicable('there is no feedback endpoint');
      const { status } = await send(target, events(target));
      return Math.floor(status / 100) === wanted ? pass() : fail(`status ${status}`);
    },
  });
  return [
    {
      row: 148,
      strength: 'MAY',
      check: 'Feedback is taken at /cds-services/{id}/feedback',
      run: async (target) => {
        const { status } = await send(target, [overridden(target)]);
        taken = status !== 404 && status !== 405 && status !== 501;
        if (!taken) return notApplicable(`status ${status}`);
        return status < 300 ? pass() : fail(`status ${status}`);
      },
    },
    check('Feedback is taken in batches', (target) => [accepted(target), overridden(target)], 2),
    check('The same feedback is taken again', (target) => [accepted(target), overridden(target)], 2),
    check(
      'A reason to override needs no display',
      (target) => [
        { ...overridden(target), overrideReason: { reason: { code: 'x', system: 'https://x.invalid' } } },
      ],
      2,
    ),
    check('Feedback without a card is refused', (target) => [{ ...overridden(target), card: undefined }], 4),
    check(
      'Feedback with an unknown outcome is refused',
      (target) => [{ ...overridden(target), outcome: 'x' }],
      4,
    ),
  ];
}

function overridden(target: Target) {
  return { card: uuidOf(target), outcome: 'overridden', outcomeTimestamp: '2026-01-02T03:04:05Z' };
}

function accepted(target: Target) {
  const acceptedSuggestions = [{ id: crypto.randomUUID() }];
  return { ...overridden(target), outcome: 'accepted', acceptedSuggestions };
}

/** Of a card that was given, when there is one. */
function uuidOf({ answers }: Target): string {
  const cards = answers.flatMap((answer) =>
    isRecord(answer) && Array.isArray(answer['cards']) ? answer['cards'] : [],
  );
  const uuid: unknown = cards.find((card) => isRecord(card) && typeof card['uuid'] === 'string')?.uuid;
  return typeof uuid === 'string' ? uuid : crypto.randomUUID();
}
