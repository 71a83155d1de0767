import type { Finding } from '@prestatiewijzer/rules';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type Group, grouped, keyOf } from '../findings.ts';
import { useFile } from '../record/file-context.tsx';
import { Fold } from '../ui/Fold.tsx';
import { useSpeech } from '../ui/language.tsx';
import { WaitingMark } from '../ui/WaitingMark.tsx';

/** More of one group is a list that nobody reads. */
const FIRST = 12;

/** Groups in which somebody has something to do are open. */
const TO_DO = ['wrong', 'missing', 'registrable'];

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly chosen: string | undefined;
  readonly onChoose: (finding: Finding) => void;
}

/** All findings by group, most urgent first. */
export function FindingList({ findings, chosen, onChoose }: FindingListProps) {
  const { texts } = useSpeech();
  const groups = grouped(findings);
  const nothingToDo = !groups.some(({ id }) => TO_DO.includes(id));
  return (
    <div className="groups">
      {groups.map((group) => (
        <section key={group.id} className={`group ${group.id}`}>
          <Fold
            level={2}
            open={TO_DO.includes(group.id) || nothingToDo}
            title={
              <>
                {texts.groups[group.id]}{' '}
                <span className="count">
                  <span aria-hidden="true">{group.findings.length}</span>
                  <span className="sr-only">{texts.findings(group.findings.length)}</span>
                </span>
              </>
            }
          >
            <GroupList group={group} chosen={chosen} onChoose={onChoose} />
          </Fold>
        </section>
      ))}
    </div>
  );
}

interface GroupListProps {
  readonly group: Group;
  readonly chosen: string | undefined;
  readonly onChoose: (finding: Finding) => void;
}

function GroupList({ group: { findings }, chosen, onChoose }: GroupListProps) {
  const { texts, date } = useSpeech();
  const { lit } = useFile();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <>
      <ul className="finding-list">
        {shown.map((finding) => {
          const key = keyOf(finding);
          const isLit = finding.about.some((reference) => lit.includes(reference));
          return (
            <li key={key}>
              <Button
                className={`finding ${chosen === key ? 'chosen' : ''} ${isLit ? 'lit' : ''}`}
                aria-current={chosen === key}
                onPress={() => onChoose(finding)}
              >
                <span className="finding-title">
                  {finding.title}
                  {finding.code !== undefined && <span className="code"> {finding.code.code}</span>}
                </span>
                {finding.on !== undefined && <span className="dim"> {date(finding.on)}</span>}
                <WaitingMark finding={finding} />
                <span className="finding-summary">{finding.summary}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {findings.length > shown.length && (
        <Button className="quiet" onPress={() => setAll(true)}>
          {texts.showAll(findings.length)}
        </Button>
      )}
    </>
  );
}
