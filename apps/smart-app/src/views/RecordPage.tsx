import { useSyncExternalStore } from 'react';
import { WithFile } from '../record/file-context.tsx';
import type { Questions } from '../rules/questions.ts';
import type { Session } from '../smart/session.ts';
import { Announcing } from '../ui/announce.tsx';
import { useSpeech } from '../ui/language.tsx';
import { FailurePage } from './FailurePage.tsx';
import { Header } from './Header.tsx';
import { usePatientFile } from './use-patient-file.ts';
import { Views } from './Views.tsx';

interface RecordPageProps {
  readonly session: Session;
  readonly settings: unknown;
  readonly rules: () => Questions;
}

/** One patient: the findings, and all that can be seen of them. */
export function RecordPage({ session, settings, rules }: RecordPageProps) {
  const { language, texts } = useSpeech();
  const [file, again] = usePatientFile(session, settings, rules, language);
  const { failure } = useSyncExternalStore(file.subscribe, file.state);
  if (failure !== undefined) {
    const canRetry = ['offline', 'server-error', 'defect'].includes(failure.kind);
    return (
      <FailurePage failure={failure} page={new URL(location.href)} {...(canRetry && { onRetry: again })} />
    );
  }
  return (
    <WithFile key={file.at + session.patientId} file={file}>
      <Announcing>
        <a className="skip" href="#content">
          {texts.skip}
        </a>
        <Header />
        <Views onAgain={again} />
      </Announcing>
    </WithFile>
  );
}
