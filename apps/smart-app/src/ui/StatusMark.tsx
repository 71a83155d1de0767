import type { Status } from '@prestatiewijzer/rules';
import { groupOf } from '../findings.ts';
import { useSpeech } from './language.tsx';

const SIGNS = { wrong: '✗', missing: '…', registrable: '+', inOrder: '✓', toKnow: 'i' } as const;

/** What a finding comes down to: a sign, in words, and only then a colour. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { texts } = useSpeech();
  const group = groupOf(status);
  return (
    <span className={`status ${group}`}>
      <span className="status-sign" aria-hidden="true">
        {SIGNS[group]}
      </span>
      {texts.statuses[status]}
    </span>
  );
}
