import type { Verdict } from '../findings.ts';
import { useSpeech } from './language.tsx';

const SIGNS: Readonly<Record<Verdict, string>> = { good: '✓', bad: '✗', unknown: '?' };

/** How a condition came out: a sign, its name for who cannot see it, and only then a colour. */
export function Sign({ verdict }: { readonly verdict: Verdict }) {
  const { texts } = useSpeech();
  return (
    <span
      className={`sign ${verdict}`}
      role="img"
      aria-label={texts.verdicts[verdict]}
      title={texts.verdicts[verdict]}
    >
      {SIGNS[verdict]}
    </span>
  );
}
