import { useState } from 'react';
import { launchApp } from '../api.ts';
import { type Card, type Link, webAddress } from './card.ts';

interface Props {
  readonly card: Card;
  readonly patientId: string;
}

/** The links of a card: web pages, and SMART apps that open in the context of the patient. */
export function CardLinks({ card, patientId }: Props) {
  const [problem, setProblem] = useState<string>();

  async function open({ url, appContext }: Link) {
    setProblem(undefined);
    // The tab is opened in the click itself: what comes later a browser may take for a pop-up.
    const tab = window.open('about:blank', '_blank');
    try {
      const address = await launchApp(url, { patient: patientId, ...(appContext && { appContext }) });
      if (tab === null) window.location.assign(address);
      else {
        tab.opener = null;
        tab.location.replace(address);
      }
    } catch (error) {
      tab?.close();
      setProblem((error as Error).message);
    }
  }

  return (
    <>
      {card.links?.map((link) => (
        <p key={`${link.url} ${link.label}`}>
          {webAddress(link.url) === undefined ? (
            `${link.label} (dit adres is geen webadres)`
          ) : link.type === 'smart' ? (
            <button type="button" className="plain small" onClick={() => void open(link)}>
              {link.label}
            </button>
          ) : (
            <a href={link.url} target="_blank" rel="noopener noreferrer">
              {link.label}
            </a>
          )}
        </p>
      ))}
      {problem && (
        <p role="alert" className="failure">
          De app is niet te openen: {problem}
        </p>
      )}
    </>
  );
}
