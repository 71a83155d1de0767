import type { Finding } from '@prestatiewijzer/rules';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { grouped, isCalm, keyOf } from '../findings.ts';
import { useFile } from '../record/file-context.tsx';
import { useSpeech } from '../ui/language.tsx';
import { useMedia } from '../ui/theme.ts';
import { FindingList } from './FindingList.tsx';
import { FindingView } from './FindingView.tsx';
import { Later } from './Later.tsx';
import { Timeline } from './later-views.ts';

interface OverviewProps {
  readonly findings: readonly Finding[];
  readonly chosen: Finding | undefined;
  readonly onChoose: (finding: Finding | undefined) => void;
  /** The finding that the app was opened for is not there. */
  readonly notFound: boolean;
}

/** The list beside the finding where there is room for both; else one at a time. */
export function Overview({ findings, chosen, onChoose, notFound }: OverviewProps) {
  const { texts } = useSpeech();
  const { state } = useFile();
  const wide = useMedia('(min-width: 56rem)');
  const list = useRef<HTMLDivElement>(null);
  const cameBack = useRef(false);
  useEffect(() => {
    if (chosen === undefined && cameBack.current) list.current?.focus();
    cameBack.current = chosen !== undefined;
  }, [chosen]);

  if (!wide && chosen !== undefined) {
    return (
      <>
        <Button className="quiet back" onPress={() => onChoose(undefined)}>
          ‹ {texts.back}
        </Button>
        <FindingView finding={chosen} findings={findings} focused />
      </>
    );
  }
  return (
    <>
      {notFound && !state.loading && <p className="note">{texts.notFound}</p>}
      <div className={wide ? 'columns' : ''}>
        <div ref={list} tabIndex={-1} className="list">
          {!state.loading && <Calm findings={findings} />}
          <FindingList findings={findings} chosen={chosen && keyOf(chosen)} onChoose={onChoose} />
        </div>
        {wide && (
          <div className="detail">
            {chosen === undefined ? (
              <p className="dim">{findings.length > 0 && texts.choose}</p>
            ) : (
              <FindingView key={keyOf(chosen)} finding={chosen} findings={findings} focused={false} />
            )}
          </div>
        )}
      </div>
      {wide && state.resources.size > 0 && (
        <section className="below" aria-label={texts.views.timeline}>
          <Later>
            <Timeline findings={findings} onChoose={onChoose} />
          </Later>
        </section>
      )}
    </>
  );
}

/** One calm line where nobody has to do anything. */
function Calm({ findings }: { readonly findings: readonly Finding[] }) {
  const { texts } = useSpeech();
  if (!isCalm(findings)) return null;
  if (findings.length === 0) return <p className="calm">{texts.nothing}</p>;
  const inOrder = grouped(findings).some(({ id }) => id === 'inOrder');
  return <p className="calm">{inOrder ? texts.calm : texts.calmToKnow}</p>;
}
