import type { Dossier } from '../../facts/dossier.ts';
import type { Law, Title } from '../../law/title.ts';
import type { Ref } from '../../logic/fact.ts';

/** A thing that titles are about, as far as it is named. */
interface Named {
  /** Absent of what lasts, which several resources can tell of. */
  readonly ref?: Ref;
  readonly about: readonly Ref[];
  /** Of care: what happened, with the contact in which it did. */
  readonly event?: { readonly encounter?: { readonly ref: Ref } | undefined };
  /** Of advice: the contacts in which it was given. */
  readonly encounters?: readonly Ref[];
}

/** What tells one finding from another, whatever its dates. */
export function keyOf({ id }: Title, { ref, about }: Named): string {
  return `${id}|${ref ?? about[0]}`;
}

/** The contact or the stay that a thing belongs to, or is. */
export function encounterOf({ ref, about, event, encounters = [] }: Named): Ref | undefined {
  const named = [...encounters, ref ?? '', ...about].find((each) => /(^|\/)Encounter\//.test(each));
  return event?.encounter?.ref ?? named;
}

/** All of them, where it belongs to several. */
export function encountersOf({ encounters = [] }: Named): readonly Ref[] | undefined {
  return encounters.length > 1 ? encounters : undefined;
}

/** Of a title that two laws can pay: the one that covers the patient, where that is told. */
export function lawOf({ law }: Title, on: string | undefined, dossier: Dossier): Law {
  if (law !== 'Zvw/Wlz') return law;
  const { value } = dossier.standingOn(on).wlz;
  return value === undefined ? law : value ? 'Wlz' : 'Zvw';
}
