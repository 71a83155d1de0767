import type { Condition, Outcome, PlaceCare, PlaceOption } from '@prestatiewijzer/rules';
import { verdictOf } from '../findings.ts';
import { Fold } from '../ui/Fold.tsx';
import { useSpeech } from '../ui/language.tsx';
import { Sign } from '../ui/Sign.tsx';
import { sentence } from './ConditionLine.tsx';

interface PartProps {
  readonly place: PlaceOption;
  /** The place where the patient is now, to compare with. */
  readonly now: PlaceOption;
}

const VERDICTS = { met: 'good', unmet: 'bad', unknown: 'unknown' } as const;

/** Who pays, by kind of care: the way that can be, and else the others. */
function Pays({ place, now }: PartProps) {
  const { texts } = useSpeech();
  const kinds = [...new Set(place.care.map(({ kind }) => kind))];
  return (
    <ul className="pays">
      {kinds.map((kind) => {
        const ways = place.care.filter((care) => care.kind === kind).sort(byPossible);
        const [best] = ways as [PlaceCare];
        const differs = place !== now && lawsOf(place, kind) !== lawsOf(now, kind);
        return (
          <li key={kind}>
            <span className="dim">{best.name}:</span> <strong>{lawsOf(place, kind)}</strong>
            {differs && <span className="tag changed">{texts.places.differs}</span>}
            <Ways ways={ways} />
          </li>
        );
      })}
    </ul>
  );
}

function Ways({ ways }: { readonly ways: readonly PlaceCare[] }) {
  const { texts } = useSpeech();
  return (
    <ul className="ways">
      {ways.map(({ id, title, possible }) => (
        <li key={id ?? title}>
          <Sign verdict={VERDICTS[possible]} /> {title}{' '}
          <span className="dim">({texts.places.possible[possible]})</span>
        </li>
      ))}
    </ul>
  );
}

const ORDER: readonly Outcome[] = ['met', 'unknown', 'unmet'];

function byPossible(a: PlaceCare, b: PlaceCare): number {
  return ORDER.indexOf(a.possible) - ORDER.indexOf(b.possible);
}

/** The laws that may pay one kind of care. */
function lawsOf({ care }: PlaceOption, kind: PlaceCare['kind']): string {
  const ways = care.filter((each) => each.kind === kind);
  const open = ways.filter(({ possible }) => possible !== 'unmet');
  return [...new Set((open.length > 0 ? open : ways).map(({ law }) => law))].join(', ');
}

function Needed({ place }: PartProps) {
  return <Conditions place={place} of={({ needed }) => needed} folded />;
}

function Missing({ place }: PartProps) {
  return <Conditions place={place} of={({ missing }) => missing} folded={false} />;
}

interface ConditionsProps {
  readonly place: PlaceOption;
  readonly of: (care: PlaceCare) => readonly Condition[];
  readonly folded: boolean;
}

/** Each condition once, though it is one of several ways. */
function Conditions({ place, of, folded }: ConditionsProps) {
  const { texts } = useSpeech();
  const once = new Map(
    place.care.flatMap(of).map((each) => [`${each.kind} ${each.text} ${each.outcome}`, each]),
  );
  if (once.size === 0) return <p className="dim">{texts.places.nothing}</p>;
  const list = (
    <ul className="short-conditions">
      {[...once].map(([key, condition]) => (
        <li key={key}>
          <Sign verdict={verdictOf(condition)} /> {sentence(condition, texts)}
        </li>
      ))}
    </ul>
  );
  return folded ? (
    <Fold level={4} title={String(once.size)}>
      {list}
    </Fold>
  ) : (
    list
  );
}

function PatientPays({ place: { payments } }: PartProps) {
  return <Notes notes={payments} />;
}

function GoodToKnow({ place: { notes } }: PartProps) {
  return <Notes notes={notes} />;
}

function Notes({ notes }: { readonly notes: PlaceOption['payments'] }) {
  const { texts } = useSpeech();
  if (notes.length === 0) return <p className="dim">{texts.places.nothing}</p>;
  return (
    <ul className="notes">
      {notes.map(({ id, title, text }) => (
        <li key={id}>
          <strong>{title}</strong>
          {text !== title && <p>{text}</p>}
        </li>
      ))}
    </ul>
  );
}

/** The rows of the comparison. */
export const PLACE_PARTS = [
  { name: 'pays', Part: Pays },
  { name: 'needed', Part: Needed },
  { name: 'missing', Part: Missing },
  { name: 'patientPays', Part: PatientPays },
  { name: 'notes', Part: GoodToKnow },
] as const;
