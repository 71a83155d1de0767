import type { CareKind, Law, Route } from '@prestatiewijzer/rules';
import type { RouteCase } from './route-vignette.ts';

/** Empty when the routes are what the case expects; else what differs. */
export function differences(each: RouteCase, routes: readonly Route[]): string {
  const kinds = Object.entries(each.expect) as [CareKind, Partial<Record<Law, Route['outcome']>>][];
  const lines = [
    ...kinds.flatMap(([care, expected]) => differ(care, show(expected), show(payersOf(care, routes)))),
    ...(each.routes ?? [])
      .filter((id) => !routes.some((route) => route.id === id))
      .map((id) => `no route ${id}`),
    ...Object.entries(each.missing ?? {}).flatMap(([id, facts]) => {
      const missing = routes.find((route) => route.id === id)?.missing ?? [];
      return differ(`missing for ${id}`, facts.join(' '), missing.map(({ fact }) => fact).join(' '));
    }),
  ];
  return lines.join('\n');
}

/** A law pays when one of its routes does. */
function payersOf(care: CareKind, routes: readonly Route[]): Partial<Record<Law, Route['outcome']>> {
  const payers: Partial<Record<Law, Route['outcome']>> = {};
  for (const route of routes) {
    if (route.care === care && payers[route.law] !== 'met') payers[route.law] = route.outcome;
  }
  return payers;
}

function show(payers: Partial<Record<Law, Route['outcome']>>): string {
  const shown = Object.entries(payers).map(([law, outcome]) => `${law} ${outcome}`);
  return shown.sort().join(', ') || 'nobody';
}

function differ(what: string, expected: string, actual: string): string[] {
  return expected === actual ? [] : [`${what}: expected ${expected}, got ${actual}`];
}
