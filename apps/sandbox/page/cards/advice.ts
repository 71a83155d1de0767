import type { HookAnswer } from '../../src/hook/call.ts';

/** The moments at which advice is asked, as CDS Hooks calls them. */
export type Hook = 'patient-view' | 'encounter-start' | 'encounter-discharge' | 'order-select' | 'order-sign';

/** What stands above the cards that came at that moment. */
export const OCCASIONS: Readonly<Record<Hook, string>> = {
  'patient-view': 'Bij dit dossier',
  'encounter-start': 'Bij het begin',
  'encounter-discharge': 'Voor u afsluit',
  'order-select': 'Bij deze keuze',
  'order-sign': 'Voor u ondertekent',
};

/** Asks for cards and shows them; gives how many of them were not there to read before, a failure included. */
export type Ask = (hook: Exclude<Hook, 'patient-view'>, context: object) => Promise<number>;

/** How many cards there are to read that the answer before did not have. */
export function newCards(answer: HookAnswer, before: HookAnswer | undefined): number {
  const known = before === undefined ? [] : summariesIn(before);
  return summariesIn(answer).filter((summary) => !known.includes(summary)).length;
}

/** What there is to read: a summary for each card and for each failure. */
function summariesIn({ discovery, calls }: HookAnswer): string[] {
  return [discovery, ...calls].flatMap(({ problem, response }) => {
    if (problem !== undefined) return [problem];
    const { cards = [] } = response as { cards?: { summary: string }[] };
    return cards.map(({ summary }) => summary);
  });
}
