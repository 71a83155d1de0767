import type { CatalogueEntry } from '@prestatiewijzer/rules';
import { useState } from 'react';
import { useFile } from '../record/file-context.tsx';
import { Fold } from '../ui/Fold.tsx';
import { useSpeech } from '../ui/language.tsx';

/** The rule as the catalogue holds it; only got when somebody wants to see it. */
export function RuleText({ titleId }: { readonly titleId: string }) {
  const { texts, language, date } = useSpeech();
  const { file } = useFile();
  const [rule, setRule] = useState<CatalogueEntry>();
  function load(): void {
    void file.rules.rule(titleId).then(setRule);
  }
  return (
    <Fold title={texts.finding.rule} onOpen={load}>
      {rule !== undefined && (
        <>
          <p>
            <strong>{rule.name[language]}</strong> · {texts.finding.rulePaid} {texts.laws[rule.law]} ·{' '}
            <code>{rule.id}</code>
          </p>
          <ul className="rule">
            {rule.conditions.map((condition) => (
              <li key={condition.id}>
                <p>{condition.text[language]}</p>
                {condition.because !== undefined && <p className="dim">{condition.because[language]}</p>}
                <p className="dim">
                  {texts.finding.ruleLogic}: {condition.logic[language]}
                </p>
                <p className="dim">
                  {texts.finding.source}:{' '}
                  {condition.sources
                    .map(({ id, checked }) => `${id} (${texts.finding.ruleChecked(date(checked))})`)
                    .join('; ')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Fold>
  );
}
