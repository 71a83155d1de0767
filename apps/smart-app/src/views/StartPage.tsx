import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppConfig, Issuer } from '../config.ts';
import { type Failure, toFailure } from '../failure.ts';
import { beginLogin } from '../smart/begin.ts';
import { useSpeech } from '../ui/language.tsx';

interface StartPageProps {
  readonly config: AppConfig;
  readonly page: URL;
  readonly onFail: (failure: Failure) => void;
}

/** The app was opened by itself: at which EHR to log in. */
export function StartPage({ config, page, onFail }: StartPageProps) {
  const { texts } = useSpeech();
  const [busy, setBusy] = useState(false);
  function login(issuer: Issuer): void {
    setBusy(true);
    beginLogin(issuer, undefined, page).then(
      (address) => location.assign(address),
      (error: unknown) => onFail(toFailure(error)),
    );
  }
  return (
    <main className="message">
      <h1>{texts.title}</h1>
      <h2>{texts.start.heading}</h2>
      <p>{texts.start.text}</p>
      <div className="buttons">
        {config.issuers.map((issuer) => (
          <Button key={issuer.iss} className="primary" isDisabled={busy} onPress={() => login(issuer)}>
            {texts.start.login(issuer.name)}
          </Button>
        ))}
      </div>
    </main>
  );
}
