import type { Call } from '../../src/hook/call.ts';

interface ProblemWords {
  readonly what: string;
  readonly todo: string;
}

/** Puts in words why a call gave no cards, and what the reader can do. */
export function problemWords(call: Call): ProblemWords {
  switch (call.problem) {
    case 'timeout':
      return {
        what: `Prestatiewijzer antwoordt niet binnen ${Math.round(call.milliseconds / 1000)} seconden.`,
        todo: 'Probeer het zo nog eens. Blijft het traag, kijk dan of de dienst het druk heeft.',
      };
    case 'unreachable':
      return {
        what: `Prestatiewijzer is niet bereikbaar op ${new URL(call.url).origin}.`,
        todo: 'Start de dienst, of start dit oefendossier met --cds en het juiste adres. Probeer het daarna opnieuw.',
      };
    case 'refused':
      return {
        what: `Prestatiewijzer weigert het verzoek (HTTP ${call.status}).`,
        todo: 'De reden staat in het antwoord, onder Berichtenverkeer.',
      };
    default:
      return {
        what: 'Het antwoord is geen antwoord volgens CDS Hooks.',
        todo: 'Kijk onder Berichtenverkeer wat de dienst terugstuurde.',
      };
  }
}
