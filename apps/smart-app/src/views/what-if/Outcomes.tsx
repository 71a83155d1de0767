import { useSpeech } from '../../ui/language.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Outcome } from './outcomes.ts';

/** What would come out otherwise. */
export function Outcomes({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const { texts, date } = useSpeech();
  return (
    <ul className="outcomes">
      {outcomes.map(({ key, finding, now, after }) => (
        <li key={key}>
          <p>
            <strong>{finding.title}</strong>
            {finding.on !== undefined && <span className="dim"> {date(finding.on)}</span>}
          </p>
          <p className="from-to">
            <span className="dim">{texts.whatIf.now}:</span>{' '}
            {now === undefined ? texts.whatIf.fresh : <StatusMark status={now} />}
            <span aria-hidden="true"> → </span>
            <span className="dim">{texts.whatIf.later}:</span>{' '}
            {after === undefined ? texts.whatIf.gone : <StatusMark status={after} />}
          </p>
        </li>
      ))}
    </ul>
  );
}
