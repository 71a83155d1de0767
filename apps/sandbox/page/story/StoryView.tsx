import type { Story } from '../../src/patients/story.ts';
import { Markdown } from '../cards/Markdown.tsx';

/** The signs and words of a status; the sign comes first, colour only helps. */
const STATUSES: Readonly<Record<string, readonly [sign: string, words: string]>> = {
  registrable: ['✓', 'te registreren'],
  registered: ['✓', 'in orde'],
  incomplete: ['?', 'nog nodig'],
  unverifiable: ['?', 'niet vast te stellen'],
  unlawful: ['✗', 'klopt niet'],
  excluded: ['✗', 'uitgesloten'],
  information: ['i', 'goed om te weten'],
};

/** What happened to the patient, and what Prestatiewijzer has to make of it. */
export function StoryView({ story }: { readonly story: Story }) {
  return (
    <div className="story">
      <Markdown text={story.lead} />
      <details>
        <summary>Het verhaal en wat Prestatiewijzer hoort te zeggen</summary>
        {story.more && <Markdown text={story.more} />}
        <h2>Wat Prestatiewijzer hoort te zeggen</h2>
        {story.expected.length === 0 ? (
          <p>Niets: in dit dossier is geen palliatieve zorg.</p>
        ) : (
          <ul className="expected">
            {story.expected.map(({ id, status, summary }) => (
              <li key={`${id} ${status} ${summary}`} className={status}>
                <span className="sign" aria-hidden="true">
                  {STATUSES[status]?.[0]}
                </span>
                <span>
                  {summary} <span className="quiet">{STATUSES[status]?.[1]}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet">Zo is het aan het begin; wat u vastlegt verandert het.</p>
      </details>
    </div>
  );
}
