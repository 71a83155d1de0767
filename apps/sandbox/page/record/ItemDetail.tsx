import { longDate } from '../dates.ts';
import { type Item, LANES } from './item.ts';
import { isPrepared } from './messages.ts';
import { SendMessage } from './SendMessage.tsx';

interface Props {
  readonly item: Item;
  /** Something was done: the record has changed. */
  readonly onDone: (message: string) => void;
}

export function ItemDetail({ item, onDone }: Props) {
  const { resource } = item;
  const lane = LANES.find(([id]) => id === item.lane)?.[1];
  return (
    <section className="detail" aria-label={`Gekozen: ${item.words}`}>
      <h3>{item.words}</h3>
      {item.text && <p>{item.text}</p>}
      <dl>
        <dt>Wanneer</dt>
        <dd>
          {item.on ? longDate(item.on) : 'niet vastgelegd'}
          {item.until && ` tot en met ${longDate(item.until)}`}
          {item.runs && ', loopt nog'}
        </dd>
        <dt>Soort</dt>
        <dd>{lane}</dd>
        {item.who && (
          <>
            <dt>Wie</dt>
            <dd>{item.who}</dd>
          </>
        )}
        <dt>In het dossier</dt>
        <dd>
          <a href={`./fhir/${item.ref}`}>{item.ref}</a>
        </dd>
      </dl>
      {resource.resourceType === 'Communication' && isPrepared(resource) && (
        <SendMessage message={resource} onDone={onDone} />
      )}
    </section>
  );
}
