import { useEffect, useState } from 'react';
import type { AppConfig } from './config.ts';
import { type Failure, toFailure } from './failure.ts';
import type { Questions } from './rules/questions.ts';
import type { Session } from './smart/session.ts';
import type { Start } from './smart/start.ts';
import { Speaking, useSpeech } from './ui/language.tsx';
import { FailurePage } from './views/FailurePage.tsx';
import { RecordPage } from './views/RecordPage.tsx';
import { StartPage } from './views/StartPage.tsx';

interface AppProps {
  /** The address that the page was opened at. */
  readonly page: URL;
  readonly starting: Promise<Start>;
  /** Makes the rules ready to answer. */
  readonly rules: () => Questions;
}

type Stage =
  | { readonly kind: 'starting' | 'leaving' }
  | { readonly kind: 'choose'; readonly config: AppConfig }
  | { readonly kind: 'session'; readonly session: Session; readonly settings: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure };

export function App({ page, starting, rules }: AppProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'starting' });
  useEffect(() => {
    starting.then(
      (begun) => {
        if (begun.kind === 'leaving') {
          setStage({ kind: 'leaving' });
          location.assign(begun.to);
        } else setStage(begun);
      },
      (error: unknown) => setStage({ kind: 'failed', failure: toFailure(error) }),
    );
  }, [starting]);
  return (
    <Speaking>
      <StageView
        stage={stage}
        page={page}
        rules={rules}
        onFail={(failure) => setStage({ kind: 'failed', failure })}
      />
    </Speaking>
  );
}

interface StageViewProps {
  readonly stage: Stage;
  readonly page: URL;
  readonly rules: () => Questions;
  readonly onFail: (failure: Failure) => void;
}

function StageView({ stage, page, rules, onFail }: StageViewProps) {
  const { texts } = useSpeech();
  switch (stage.kind) {
    case 'starting':
      return <Waiting text={texts.starting} />;
    case 'leaving':
      return <Waiting text={texts.loggingIn} />;
    case 'choose':
      return <StartPage config={stage.config} page={page} onFail={onFail} />;
    case 'failed':
      return <FailurePage failure={stage.failure} page={page} />;
    case 'session':
      return <RecordPage session={stage.session} settings={stage.settings} rules={rules} />;
  }
}

function Waiting({ text }: { readonly text: string }) {
  return (
    <main className="message">
      <p role="status">{text}</p>
    </main>
  );
}
