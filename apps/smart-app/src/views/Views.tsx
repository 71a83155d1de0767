import type { Finding } from '@prestatiewijzer/rules';
import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { findWanted, keyOf, shownOf } from '../findings.ts';
import { useFile } from '../record/file-context.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { useSpeech } from '../ui/language.tsx';
import { useMedia } from '../ui/theme.ts';
import { Later } from './Later.tsx';
import { LoadingLine } from './LoadingLine.tsx';
import { fetchLater, Places, Print, Timeline, WhatIf } from './later-views.ts';
import { Overview } from './Overview.tsx';
import { Skeleton } from './Skeleton.tsx';

const VIEWS = ['overview', 'timeline', 'places', 'whatIf', 'print'] as const;
type ViewId = (typeof VIEWS)[number];

/** What an EHR can open the app for. */
const INTENTS: Readonly<Record<string, ViewId>> = {
  timeline: 'timeline',
  'compare-places': 'places',
  'what-if': 'whatIf',
  report: 'print',
};

/** The views of one record, one at a time. */
export function Views({ onAgain }: { readonly onAgain: () => void }) {
  const { texts } = useSpeech();
  const { file, state } = useFile();
  const { intent = '', wanted } = file.session.context;
  const wide = useMedia('(min-width: 56rem)');
  const [view, setView] = useState<ViewId>(INTENTS[intent] ?? 'overview');
  /** Undefined until somebody chooses; null when somebody went back to the list. */
  const [chosenKey, setChosenKey] = useState<string | null>();
  const { assessment } = state;
  const findings = shownOf(assessment?.findings ?? [], state.loading);
  const asked = wanted && findWanted(findings, wanted);
  const [first] = findings;
  const byDefault = asked ?? (wide ? first : undefined);
  const chosen =
    chosenKey === undefined ? byDefault : findings.find((finding) => keyOf(finding) === chosenKey);

  useEndOfLoading(state.loading);

  function choose(finding: Finding | undefined): void {
    setChosenKey(finding === undefined ? null : keyOf(finding));
    if (finding !== undefined) setView('overview');
  }

  return (
    <main id="content">
      <LoadingLine problems={assessment?.problems ?? []} onAgain={onAgain} />
      {assessment === undefined ? (
        <Skeleton />
      ) : (
        <Tabs className="views" selectedKey={view} onSelectionChange={(key) => setView(key as ViewId)}>
          <TabList className="tabs no-print" aria-label={texts.title}>
            {VIEWS.map((id) => (
              <Tab key={id} id={id} className="tab">
                {texts.views[id]}
              </Tab>
            ))}
          </TabList>
          {state.loading && (
            <p role="status" className="dim">
              {texts.provisionalLong}
            </p>
          )}
          <TabPanel id="overview" className="panel">
            <Overview
              findings={findings}
              chosen={chosen}
              onChoose={choose}
              notFound={wanted !== undefined && asked === undefined}
            />
          </TabPanel>
          <TabPanel id="timeline" className="panel">
            <Later>
              <Timeline findings={findings} onChoose={choose} />
            </Later>
          </TabPanel>
          <TabPanel id="places" className="panel">
            <Later>
              <Places />
            </Later>
          </TabPanel>
          <TabPanel id="whatIf" className="panel">
            <Later>
              <WhatIf findings={findings} />
            </Later>
          </TabPanel>
          <TabPanel id="print" className="panel">
            <Later>
              <Print assessment={assessment} />
            </Later>
          </TabPanel>
        </Tabs>
      )}
    </main>
  );
}

/** Tells who does not see it that everything is there, and lets what comes later come. */
function useEndOfLoading(loading: boolean): void {
  const { texts } = useSpeech();
  const announce = useAnnounce();
  const [wasLoading, setWasLoading] = useState(loading);
  useEffect(() => {
    if (wasLoading && !loading) {
      announce(texts.loading.ended);
      fetchLater();
    }
    setWasLoading(loading);
  }, [loading, wasLoading, announce, texts]);
}
