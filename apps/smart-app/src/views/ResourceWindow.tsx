import { dateOf } from '@prestatiewijzer/advice';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { describe } from '../record/describe.ts';
import { useResource } from '../record/file-context.tsx';
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

export function ResourceDetails({ resource }: { readonly resource: FhirResource }) {
  const { texts, language, date } = useSpeech();
  const { words, from, until, who, status, text } = describe(resource, language);
  const on = dateOf(from);
  const last = dateOf(until);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [texts.resource.what, words],
    [texts.resource.on, on && date(on)],
    [texts.resource.until, last && date(last)],
    [texts.resource.who, who],
    [texts.resource.status, status],
    [texts.resource.text, text?.replaceAll(/<[^>]*>/g, ' ')],
    [texts.resource.id, resource.id === undefined ? undefined : `${resource.resourceType}/${resource.id}`],
  ];
  return (
    <>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== undefined)
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
