import type { Condition, Finding } from '@prestatiewijzer/rules';
import { useEffect, useRef } from 'react';
import { verdictOf } from '../findings.ts';
import { Fold } from '../ui/Fold.tsx';
import { useSpeech } from '../ui/language.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { WaitingMark } from '../ui/WaitingMark.tsx';
import { Act } from './Act.tsx';
import { ConditionLine } from './ConditionLine.tsx';
import { Evidence } from './Evidence.tsx';
import { RuleText } from './RuleText.tsx';

interface FindingViewProps {
  readonly finding: Finding;
  /** All findings: what replaces another is one of them. */
  readonly findings: readonly Finding[];
  /** Puts the reader at its beginning, as it was asked for. */
  readonly focused: boolean;
}

/** A finding with every condition, what it rests on, and what can be done. */
export function FindingView({ finding, findings, focused }: FindingViewProps) {
  const { texts, date } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, code, on, status, summary, conditions, about } = finding;
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <article className="finding-view" aria-labelledby="finding-title">
      <StatusMark status={status} /> <WaitingMark finding={finding} />
      <h2 id="finding-title" ref={heading} tabIndex={-1}>
        {title}
        {code !== undefined && <span className="code"> {code.code}</span>}
      </h2>
      {on !== undefined && <p className="dim">{date(on)}</p>}
      <p className="summary">{summary}</p>
      <Act finding={finding} findings={findings} />
      <Conditions
        title={texts.finding.conditions}
        conditions={conditions.filter(({ kind }) => kind !== 'exclusion' && kind !== 'attention')}
      />
      <Conditions
        title={texts.finding.exclusions}
        conditions={conditions.filter(({ kind }) => kind === 'exclusion')}
      />
      <Conditions
        title={texts.finding.attentions}
        conditions={conditions.filter(({ kind }) => kind === 'attention')}
      />
      {about.length > 0 && (
        <Evidence
          references={about}
          told={about.map((reference) => ({ reference, ...(on !== undefined && { on }) }))}
          label={texts.finding.about}
        />
      )}
      <RuleText key={finding.id} titleId={finding.id} />
    </article>
  );
}

interface ConditionsProps {
  readonly title: string;
  readonly conditions: readonly Condition[];
}

function Conditions({ title, conditions }: ConditionsProps) {
  const { texts } = useSpeech();
  const aside = conditions.filter(isAside);
  if (conditions.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <Lines conditions={conditions.filter((each) => !isAside(each))} />
      {aside.length > 0 && (
        <Fold level={4} title={texts.finding.fine(aside.length)}>
          <Lines conditions={aside} />
        </Fold>
      )}
    </section>
  );
}

/** What could stand in the way but does not, and judgements that the record documents, are there for who wants to see. */
function isAside(condition: Condition): boolean {
  const { kind } = condition;
  return (kind === 'exclusion' || kind === 'attention') && verdictOf(condition) === 'good';
}

function Lines({ conditions }: { readonly conditions: readonly Condition[] }) {
  if (conditions.length === 0) return null;
  return (
    <ul className="conditions">
      {conditions.map((condition) => (
        <ConditionLine key={condition.id} condition={condition} />
      ))}
    </ul>
  );
}
