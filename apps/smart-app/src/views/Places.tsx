import type { PlaceComparison, PlaceOption } from '@prestatiewijzer/rules';
import { Fragment, useEffect, useState } from 'react';
import { toFailure } from '../failure.ts';
import { useFile } from '../record/file-context.tsx';
import { Fold } from '../ui/Fold.tsx';
import { useSpeech } from '../ui/language.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { useMedia } from '../ui/theme.ts';
import { PLACE_PARTS } from './place-parts.tsx';

/** The places where the patient can be cared for, side by side; the present one first. */
export function Places() {
  const { texts, language } = useSpeech();
  const { file, state } = useFile();
  const wide = useMedia('(min-width: 64rem)');
  const [comparison, setComparison] = useState<PlaceComparison>();
  const [trouble, setTrouble] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each assessment is one of a changed record
  useEffect(() => {
    let wanted = true;
    file.rules.places({ ...file.asked(), language }).then(
      (found) => wanted && setComparison(found),
      (error: unknown) => wanted && setTrouble(texts.failures[toFailure(error).kind].heading),
    );
    return () => {
      wanted = false;
    };
  }, [file, language, texts, state.assessment]);

  if (trouble !== undefined) return <p role="alert">{trouble}</p>;
  if (comparison === undefined) return <p role="status">{texts.places.wait}</p>;
  const { places } = comparison;
  const [present] = places;
  if (present === undefined) return <p>{texts.places.none}</p>;
  return (
    <>
      <p className="intro">{texts.places.intro}</p>
      {wide ? <Table places={places} /> : <List places={places} />}
    </>
  );
}

function Table({ places }: { readonly places: readonly PlaceOption[] }) {
  const { texts } = useSpeech();
  const [now] = places as readonly [PlaceOption];
  return (
    <Scroll name={texts.places.table}>
      <table className="places">
        <thead>
          <tr>
            <td />
            {places.map((place) => (
              <th key={place.place} scope="col" className={place.present === 'met' ? 'present' : ''}>
                {place.name}
                <Presence place={place} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PLACE_PARTS.map(({ name, Part }) => (
            <tr key={name}>
              <th scope="row">{texts.places[name]}</th>
              {places.map((place) => (
                <td key={place.place} className={place.present === 'met' ? 'present' : ''}>
                  <Part place={place} now={now} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function List({ places }: { readonly places: readonly PlaceOption[] }) {
  const { texts } = useSpeech();
  const [now] = places as readonly [PlaceOption];
  return places.map((place) => (
    <section key={place.place} className="place">
      <Fold
        level={2}
        open={place === now}
        title={
          <>
            {place.name} <Presence place={place} />
          </>
        }
      >
        {PLACE_PARTS.map(({ name, Part }) => (
          <Fragment key={name}>
            <h3>{texts.places[name]}</h3>
            <Part place={place} now={now} />
          </Fragment>
        ))}
      </Fold>
    </section>
  ));
}

function Presence({ place: { present } }: { readonly place: PlaceOption }) {
  const { texts } = useSpeech();
  if (present === 'unmet') return null;
  return <span className="tag">{present === 'met' ? texts.places.here : texts.places.maybeHere}</span>;
}
