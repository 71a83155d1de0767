import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Failure } from '../failure.ts';
import { redirectUri } from '../smart/begin.ts';
import { useSpeech } from '../ui/language.tsx';

interface FailurePageProps {
  readonly failure: Failure;
  readonly page: URL;
  /** Tries the same once more, where that can help. */
  readonly onRetry?: () => void;
}

/** Why the app cannot go on, and what to do. */
export function FailurePage({ failure: { kind, details }, page, onRetry }: FailurePageProps) {
  const { texts } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { heading: title, text, advice } = texts.failures[kind];
  const shown = (['issuer', 'code', 'mistake'] as const).filter((name) => details[name] !== undefined);
  return (
    <main className="message">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
      <p>{advice}</p>
      <div className="buttons">
        {onRetry !== undefined && (
          <Button className="primary" onPress={onRetry}>
            {texts.retry}
          </Button>
        )}
        {kind !== 'config' && kind !== 'unknown-issuer' && (
          // The page without what it was opened for: it asks at which EHR to log in.
          <Button onPress={() => location.assign(redirectUri(page))}>{texts.loginAgain}</Button>
        )}
      </div>
      {shown.length > 0 && (
        <dl className="facts">
          {shown.map((name) => (
            <div key={name}>
              <dt>{texts.failureDetails[name]}</dt>
              <dd>
                <code>{details[name]}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </main>
  );
}
