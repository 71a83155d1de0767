import { waitsFor } from '@prestatiewijzer/advice';
import type { Finding } from '@prestatiewijzer/rules';
import { useSpeech } from './language.tsx';

/** That something stands ready for a finding and waits for somebody; nothing where that is not so. */
export function WaitingMark({ finding }: { readonly finding: Finding }) {
  const { texts } = useSpeech();
  const waits = waitsFor(finding);
  if (waits === undefined) return null;
  return <span className={`waiting ${finding.reminder ? 'late' : ''}`}>{texts.waits[waits]}</span>;
}
