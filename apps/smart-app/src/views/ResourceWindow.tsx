import { dateOf, referenceOf } from '@prestatiewijzer/advice';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { describe } from '../record/describe.ts';
import { useFile, useResource } from '../record/file-context.tsx';
import { textAt, valuesAt } from '../record/read.ts';
import { Fold } from '../ui/Fold.tsx';
import { useSpeech } from '../ui/language.tsx';
import { Window } from '../ui/Window.tsx';

interface ResourceWindowProps {
  /** `Type/id` */
  readonly reference: string;
  readonly onClose: () => void;
}

/** One resource of the record: in words, and as it is. */
export function ResourceWindow({ reference, onClose }: ResourceWindowProps) {
  const { texts } = useSpeech();
  const resource = useResource(reference);
  return (
    <Window title={texts.resource.title} onClose={onClose}>
      {resource === undefined ? (
        <p>
          {texts.resource.notLoaded} <code>{reference}</code>
        </p>
      ) : (
        <ResourceDetails resource={resource} />
      )}
    </Window>
  );
}

/** What a resource says that it is about. */
const ABOUT = ['about', 'basedOn', 'context', 'service', 'focus', 'encounter'];

export function ResourceDetails({ resource }: { readonly resource: FhirResource }) {
  const { texts, language, date } = useSpeech();
  const { words, from, until, who, status, text } = describe(resource, language);
  const { state } = useFile();
  const about = ABOUT.flatMap((path) => valuesAt(resource, path))
    .map((reference) => {
      const found = state.resources.get(referenceOf(reference) ?? '');
      return found === undefined
        ? textAt(reference, 'display', 'reference')
        : describe(found, language).words;
    })
    .filter((words) => words !== undefined)
    .join('; ');
  const on = dateOf(from);
  const last = dateOf(until);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [texts.resource.what, words],
    [texts.resource.on, on && date(on)],
    [texts.resource.until, last && date(last)],
    [texts.resource.who, who],
    [texts.resource.about, about],
    [texts.resource.status, status && (texts.recordStatuses[status] ?? status)],
    [texts.resource.text, text?.replaceAll(/<[^>]*>/g, ' ')],
    [texts.resource.id, resource.id === undefined ? undefined : `${resource.resourceType}/${resource.id}`],
  ];
  return (
    <>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Fold title={texts.resource.json}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
        <pre className="json" tabIndex={0}>
          {JSON.stringify(resource, null, 2)}
        </pre>
      </Fold>
    </>
  );
}
