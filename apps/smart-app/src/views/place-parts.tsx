import type { Condition, Outcome, PlaceCare, PlaceOption } from '@prestatiewijzer/rules';
import { verdictOf } from '../findings.ts';
import { useSpeech } from '../ui/language.tsx';
import { Sign } from '../ui/Sign.tsx';
import { sentence } from './ConditionLine.tsx';

interface PartProps {
  readonly place: PlaceOption;
  /** The place where the patient is now, to compare with. */
  readonly now: PlaceOption;
}

const VERDICTS = { met: 'good', unmet: 'bad', unknown: 'unknown' } as const;

/** Who pays, by kind of care: the way that is nearest, and the others folded away. */
function Pays({ place, now }: PartProps) {
  const { texts } = useSpeech();
  const names = (of: PlaceOption, kind: PlaceCare['kind']) =>
    lawsOf(of, kind)
      .map((law) => texts.laws[law])
      .join(', ');
  return (
    <ul className="pays">
      {kindsOf(place).map(([kind, [best, ...others]]) => (
        <li key={kind}>
          {best.name}: <strong>{names(place, kind)}</strong>
          {place !== now && names(place, kind) !== names(now, kind) && (
            <span className="tag changed">{texts.places.differs}</span>
          )}
          <Way way={best} />
          {others.length > 0 && (
            <details>
              <summary>{texts.places.alsoPossible(others.length)}</summary>
              {others.map((way) => (
                <Way key={way.id ?? way.title} way={way} />
              ))}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Way({ way: { title, possible } }: { readonly way: PlaceCare }) {
  const { texts } = useSpeech();
  return (
    <p className="way">
      <Sign verdict={VERDICTS[possible]} />
      <span>
        {title} <span className="dim">({texts.places.possible[possible]})</span>
      </span>
    </p>
  );
}

/** By kind of care the ways in which it is paid; what can be comes first, and then what lacks the least. */
function kindsOf({
  care,
}: PlaceOption): readonly (readonly [PlaceCare['kind'], readonly [PlaceCare, ...PlaceCare[]]])[] {
  const kinds = [...new Set(care.map(({ kind }) => kind))];
  return kinds.map((kind) => [
    kind,
    care.filter((each) => each.kind === kind).sort(byNearness) as [PlaceCare, ...PlaceCare[]],
  ]);
}

const ORDER: readonly Outcome[] = ['met', 'unknown', 'unmet'];

function byNearness(a: PlaceCare, b: PlaceCare): number {
  const possible = ORDER.indexOf(a.possible) - ORDER.indexOf(b.possible);
  return possible === 0 ? a.missing.length - b.missing.length : possible;
}

/** The laws that may pay one kind of care. */
function lawsOf({ care }: PlaceOption, kind: PlaceCare['kind']): readonly PlaceCare['law'][] {
  const ways = care.filter((each) => each.kind === kind);
  const open = ways.filter(({ possible }) => possible !== 'unmet');
  return [...new Set((open.length > 0 ? open : ways).map(({ law }) => law))];
}

function Needed({ place }: PartProps) {
  const { texts } = useSpeech();
  const needed = once(place, ({ needed }) => needed);
  if (needed.length === 0) return <p className="dim">{texts.places.nothing}</p>;
  return (
    <details>
      <summary>{texts.places.conditions(needed.length)}</summary>
      <Conditions conditions={needed} />
    </details>
  );
}

function Missing({ place }: PartProps) {
  const { texts } = useSpeech();
  const missing = once(place, ({ missing }) => missing);
  if (missing.length === 0) return <p className="dim">{texts.places.nothing}</p>;
  return <Conditions conditions={missing} />;
}

/** The conditions of the nearest way of each kind of care; each once. */
function once(place: PlaceOption, of: (care: PlaceCare) => readonly Condition[]): readonly Condition[] {
  const all = kindsOf(place).flatMap(([, [best]]) => of(best));
  return [...new Map(all.map((each) => [`${each.kind} ${each.text} ${each.outcome}`, each])).values()];
}

function Conditions({ conditions }: { readonly conditions: readonly Condition[] }) {
  const { texts } = useSpeech();
  return (
    <ul className="short-conditions">
      {conditions.map((condition) => (
        <li key={`${condition.kind} ${condition.text} ${condition.outcome}`}>
          <Sign verdict={verdictOf(condition)} /> <span>{sentence(condition, texts)}</span>
        </li>
      ))}
    </ul>
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
