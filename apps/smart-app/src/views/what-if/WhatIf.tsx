import type { Finding } from '@prestatiewijzer/rules';
import { useEffect, useMemo, useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import { toFailure } from '../../failure.ts';
import { useFile } from '../../record/file-context.tsx';
import { useSpeech } from '../../ui/language.tsx';
import { Outcomes } from './Outcomes.tsx';
import { compare, isChanged, type Outcome } from './outcomes.ts';
import { type Supposal, supposalsOf, together } from './supposals.ts';

const GROUPS = ['facts', 'agreements', 'perFinding'] as const;

/** Switches for what is not so or not known, and what would come out. Nothing is written. */
export function WhatIf({ findings }: { readonly findings: readonly Finding[] }) {
  const { texts, language } = useSpeech();
  const { file } = useFile();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [supposed, setSupposed] = useState<readonly Finding[]>(findings);
  const [trouble, setTrouble] = useState<string>();
  const supposals = useMemo(
    () => supposalsOf(findings, file.patient, file.at, texts),
    [findings, file, texts],
  );
  const active = useMemo(() => supposals.filter(({ id }) => chosen.has(id)), [supposals, chosen]);

  useEffect(() => {
    let wanted = true;
    if (!active.some(({ adds }) => adds !== undefined)) setSupposed(findings);
    else {
      file.rules.assess({ ...file.asked(), language, supposing: together(active) }).then(
        (assessment) => wanted && setSupposed(assessment.findings),
        (error: unknown) => wanted && setTrouble(texts.failures[toFailure(error).kind].heading),
      );
    }
    return () => {
      wanted = false;
    };
  }, [active, findings, file, language, texts]);

  const outcomes: readonly Outcome[] = useMemo(
    () => compare(findings, supposed, active),
    [findings, supposed, active],
  );
  const changes = outcomes.filter(isChanged);
  if (supposals.length === 0) return <p className="calm">{texts.whatIf.nothingOpen}</p>;
  return (
    <>
      <p className="intro">{texts.whatIf.intro}</p>
      <div className="what-if">
        <div>
          {GROUPS.map((group) => (
            <SwitchGroup
              key={group}
              title={texts.whatIf[group]}
              supposals={supposals.filter((each) => each.group === group)}
              chosen={chosen}
              onSwitch={(id, on) =>
                setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((each) => each !== id)))
              }
            />
          ))}
        </div>
        <section className="then" aria-label={texts.whatIf.result}>
          <h2>{texts.whatIf.result}</h2>
          <p role="status" className="changes">
            {trouble ?? texts.whatIf.changed(changes.length)}
          </p>
          <Outcomes outcomes={changes} />
          {chosen.size > 0 && <Button onPress={() => setChosen(new Set())}>{texts.whatIf.reset}</Button>}
        </section>
      </div>
    </>
  );
}

interface SwitchGroupProps {
  readonly title: string;
  readonly supposals: readonly Supposal[];
  readonly chosen: ReadonlySet<string>;
  readonly onSwitch: (id: string, on: boolean) => void;
}

function SwitchGroup({ title, supposals, chosen, onSwitch }: SwitchGroupProps) {
  const { date } = useSpeech();
  if (supposals.length === 0) return null;
  return (
    <section className="switches">
      <h2>{title}</h2>
      {supposals.map(({ id, label, condition }) => (
        <Switch key={id} className="switch" isSelected={chosen.has(id)} onChange={(on) => onSwitch(id, on)}>
          <span className="switch-track" aria-hidden="true" />
          <span>
            {label}
            {condition !== undefined && (
              <span className="dim switch-of">
                {[condition.finding.title, condition.finding.on && date(condition.finding.on)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            )}
          </span>
        </Switch>
      ))}
    </section>
  );
}
