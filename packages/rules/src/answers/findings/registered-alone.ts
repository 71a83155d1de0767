import { ownCode } from '../../codes/own-code.ts';
import { agreementsOn } from '../../facts/agreements.ts';
import type { Dossier } from '../../facts/dossier.ts';
import type { Registration } from '../../facts/entities.ts';
import { type RegisteredAlone, registeredAlone } from '../../facts/registrations/registered-alone.ts';
import { isPeriodKind } from '../../facts/subjects.ts';
import type { RuleCondition, Title } from '../../law/title.ts';
import { judgement } from '../../logic/columns.ts';
import type { Context, Frame } from '../../logic/compile.ts';
import type { Many, Ref } from '../../logic/fact.ts';
import { MET, UNKNOWN } from '../../logic/outcome.ts';
import { wording } from '../../logic/wording.ts';
import type { Settings } from '../../record/settings/settings.ts';
import type { CompiledTitle } from './compile-title.ts';
import type { JudgedCondition } from './describe.ts';
import { judgePieces } from './pieces.ts';

/** Of care a registration always is of something that happened, which tells all there is to tell. */
export function canBeAlone({ about, registeredByCode }: Title): boolean {
  return about !== 'care' || !registeredByCode;
}

/**
 * What is registered under the own code of a title while nothing in the record is what it is registered for: it is judged by
 * what it says itself, and never held to be good.
 */
export function aloneOf(
  compiled: CompiledTitle,
  dossier: Dossier,
  settings: Settings,
): readonly RegisteredAlone[] {
  const { id, about } = compiled.title;
  const all = registeredAlone(dossier, ownCode(id), about);
  if (all.length === 0) return all;
  const isSeen = isPeriodKind(about)
    ? seenOfPeriods(compiled, dossier, settings)
    : seenOfMoments(compiled, dossier);
  return all.filter(({ registration }) => !isSeen(registration.ref));
}

const NO_AGREEMENTS: Context = { agreements: agreementsOn({}, undefined) };

/** What is registered for something that the record tells of, by the registrations that this has. */
function seenOfMoments({ title, registered }: CompiledTitle, dossier: Dossier): (ref: Ref) => boolean {
  if (isPeriodKind(title.about)) return () => false;
  const seen = new Set<Ref>();
  for (const subject of dossier.subjects(title.about)) {
    const frame: Frame = [subject, undefined, undefined, undefined];
    if (registered(frame, NO_AGREEMENTS) !== MET) continue;
    const { registrations } = subject as { readonly registrations?: Many<Registration> };
    for (const { ref } of registrations?.items ?? []) seen.add(ref);
  }
  return (ref) => seen.has(ref);
}

/** Of what lasts all that is registered under one code is judged together. */
function seenOfPeriods(compiled: CompiledTitle, dossier: Dossier, settings: Settings): () => boolean {
  const { about } = compiled.title;
  const isSeen =
    isPeriodKind(about) &&
    dossier
      .periods(about)
      .some(
        (subject) =>
          subject.claim !== undefined &&
          compiled.codes.includes(subject.claim) &&
          judgePieces(compiled, subject, settings).some(({ isRegistered }) => isRegistered),
      );
  return () => isSeen;
}

/** That it stands alone: nothing in the record can tell more, and a human has to. */
export function standsAlone({ sources, informs }: Title): JudgedCondition {
  return {
    condition: informs ? TERMS_OF_PAYER : REGISTERED_FOR,
    kind: 'requirement',
    truth: UNKNOWN,
    sources: sources.map(({ id }) => id),
  };
}

const REGISTERED_FOR: RuleCondition = {
  id: 'registered-for',
  kind: 'requirement',
  expression: judgement(),
  text: wording(
    'In het dossier staat waarvoor dit is geregistreerd',
    'The record tells what this is registered for',
  ),
  todo: wording('ga na waarvoor dit is geregistreerd', 'check what this is registered for'),
  sources: [],
};

const TERMS_OF_PAYER: RuleCondition = {
  ...REGISTERED_FOR,
  text: wording(
    'Aan de voorwaarden van wie dit betaalt is voldaan',
    'The terms of who pays for this are met',
  ),
  todo: wording('vraag na of wie dit betaalt het vergoedt', 'ask whether who pays for this reimburses it'),
};
