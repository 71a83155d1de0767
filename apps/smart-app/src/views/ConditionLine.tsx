import { nameOf } from '@prestatiewijzer/advice';
import type { Condition } from '@prestatiewijzer/rules';
import { verdictOf } from '../findings.ts';
import { useFile } from '../record/file-context.tsx';
import { useSpeech } from '../ui/language.tsx';
import { Sign } from '../ui/Sign.tsx';
import type { Texts } from '../ui/texts.ts';
import { Evidence } from './Evidence.tsx';

/** One condition: how it stands, what would help, what it rests on, and where it is written. */
export function ConditionLine({ condition }: { readonly condition: Condition }) {
  const { texts, language } = useSpeech();
  const { lit, light } = useFile();
  const { evidence, told = [], missing = [], todo, sources, outcome } = condition;
  const verdict = verdictOf(condition);
  const isLit = evidence.some((reference) => lit.includes(reference));
  return (
    <li
      className={`condition ${isLit ? 'lit' : ''}`}
      onPointerEnter={() => light(evidence)}
      onPointerLeave={() => light([])}
    >
      <Sign verdict={verdict} />
      <div className="condition-body">
        <p className="condition-text">{sentence(condition, texts)}</p>
        {verdict !== 'good' && todo !== undefined && (
          <p className="todo">
            <strong>{texts.finding.toDo}:</strong> {todo}
          </p>
        )}
        {missing.length > 0 && (
          <p className="todo">
            <strong>{texts.finding.wouldTell}:</strong>{' '}
            {[
              ...new Set(
                missing.map(({ text, type }) =>
                  texts.finding.wouldTellIn(
                    text,
                    type === 'Settings' ? texts.finding.settings : nameOf(type, language),
                  ),
                ),
              ),
            ].join('; ')}
          </p>
        )}
        {evidence.length > 0 ? (
          <Evidence references={evidence} told={told} label={texts.finding.evidence} />
        ) : (
          outcome === 'unmet' && verdict === 'bad' && <p className="dim">{texts.finding.noEvidence}</p>
        )}
        {sources.length > 0 && (
          <p className="dim source">
            {texts.finding.source}: {sources.join('; ')}
          </p>
        )}
      </div>
    </li>
  );
}

/** An exclusion and a warning are good when they are not met, which their own text does not say. */
export function sentence({ kind, outcome, text, warns }: Condition, texts: Texts): string {
  if (kind === 'exclusion') return `${text}: ${texts.finding.exclusion[outcome]}`;
  return warns === true ? `${text}: ${texts.finding.warning[outcome]}` : text;
}

export function lowerFirst(text: string): string {
  // Abbreviations keep their capitals.
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
