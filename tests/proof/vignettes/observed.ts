import { assess, type Outcome, type Status } from '@prestatiewijzer/rules';
import { recordOf, settingsOf } from '../../vignettes/run/record.ts';
import type { Vignette } from '../../vignettes/run/vignette.ts';

/** What comes out over all vignettes. */
export interface Observed {
  /** By `title condition`. */
  readonly outcomes: ReadonlyMap<string, ReadonlySet<Outcome>>;
  readonly statuses: ReadonlyMap<string, ReadonlySet<Status>>;
}

export function observe(vignettes: readonly Vignette[]): Observed {
  const outcomes = new Map<string, Set<Outcome>>();
  const statuses = new Map<string, Set<Status>>();
  for (const vignette of vignettes) {
    for (const each of vignette.cases) {
      const options = { at: each.at ?? vignette.at, settings: settingsOf(vignette, each) };
      for (const { id, status, conditions } of assess(recordOf(vignette, each).resources, options).findings) {
        add(statuses, id, status);
        for (const { id: condition, outcome } of conditions) add(outcomes, `${id} ${condition}`, outcome);
      }
    }
  }
  return { outcomes, statuses };
}

function add<Value>(to: Map<string, Set<Value>>, key: string, value: Value): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, new Set([value]));
  else known.add(value);
}
