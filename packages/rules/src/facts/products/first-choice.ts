import type { Flag, MedicationRequest, Observation, Reference } from '@medplum/fhirtypes';
import { comesBefore } from '../../codes/medicines.ts';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each, text } from '../../record/safe.ts';
import type { Dossier } from '../dossier.ts';
import { prescribedOn, statusOf } from './medication-agreement.ts';

/** What was really given: an order that was withdrawn or is still being written proves nothing. */
const GIVEN: readonly (string | undefined)[] = ['active', 'completed', 'stopped', 'on-hold'];
const NOT_VALID: readonly (string | undefined)[] = ['entered-in-error', 'cancelled', 'registered'];
const INSUFFICIENT = 'eerstekeus-onvoldoende';

/** A prescription of a palliative medicine, as far as the question goes what came before it. */
export interface Prescribed {
  readonly entry: Entry<MedicationRequest>;
  readonly drug: string;
  /** What it is for, where that is told. */
  readonly purposes: readonly string[];
  readonly on: string | undefined;
}

interface Note {
  readonly ref: Ref;
  readonly holds: boolean;
  readonly on: string | undefined;
  readonly names: readonly Entry[];
}

/**
 * That what comes before this medicine did not suffice: by the prescription that this one replaces, else by a note of
 * that day or before. A note counts for the medicines that it names; one that names none only where the record leaves no
 * doubt which question it answers.
 */
export function isFirstChoiceInsufficient(
  dossier: Dossier,
  prescribed: Prescribed,
  others: readonly Prescribed[],
): Fact<boolean> {
  const { source } = dossier;
  const { entry } = prescribed;
  const prior = source.resolve(entry.resource.priorPrescription, entry);
  if (prior !== undefined && isBeforeIt(dossier, prior, prescribed))
    return known(true, [prior.ref, entry.ref]);
  const notes = readNotes(dossier).filter(
    (note) =>
      isNotLater(note.on, prescribed.on) &&
      (note.names.length > 0
        ? note.names.some((named) => named.ref === entry.ref || isBeforeIt(dossier, named, prescribed))
        : others.every((other) => isSameQuestion(other, prescribed))),
  );
  const note = notes.find(({ holds }) => holds) ?? notes[0];
  if (note !== undefined) return known(note.holds, [note.ref]);
  return source.isComplete('MedicationRequest')
    ? known(false, [entry.ref])
    : unknown(lack('first-choice', 'MedicationRequest', entry.ref), [entry.ref]);
}

/** A prescription, given before this one, of a medicine that has to be tried first. */
function isBeforeIt(dossier: Dossier, named: Entry, { drug, purposes, on }: Prescribed): boolean {
  if (named.resource.resourceType !== 'MedicationRequest') return false;
  const before = named as Entry<MedicationRequest>;
  if (!GIVEN.includes(statusOf(dossier, before)) || before.resource.doNotPerform === true) return false;
  const given = prescribedOn(dossier, before);
  return isNotLater(given, on) && dossier.atcOf(before).some((atc) => comesBefore(drug, purposes, atc));
}

function isSameQuestion(a: Prescribed, b: Prescribed): boolean {
  return a.drug === b.drug || comesBefore(a.drug, [], b.drug);
}

/** Without a date it may be of any day. */
function isNotLater(day: string | undefined, on: string | undefined): boolean {
  return day === undefined || on === undefined || firstDay(day) <= lastDay(on);
}

function readNotes(dossier: Dossier): readonly Note[] {
  const { source } = dossier;
  const flags = source.own('Flag').filter((entry) => isNote(entry));
  const observations = source.own('Observation').filter((entry) => isNote(entry));
  return [
    ...flags.map((entry) => ({
      ref: entry.ref,
      holds: true,
      on: source.date(entry.resource.period?.start, entry, 'Flag.period.start'),
      names: [],
    })),
    ...observations.map((entry) => {
      const { effectiveDateTime, effectivePeriod, valueBoolean, focus, partOf, basedOn } = entry.resource;
      const references: readonly Reference[] = [...each(focus), ...each(partOf), ...each(basedOn)];
      return {
        ref: entry.ref,
        holds: valueBoolean !== false,
        on: source.date(
          text(effectiveDateTime) ?? effectivePeriod?.start,
          entry,
          'Observation.effectiveDateTime',
        ),
        names: references.flatMap((reference) => source.resolve(reference, entry) ?? []),
      };
    }),
  ];
}

function isNote({ resource }: Entry<Flag> | Entry<Observation>): boolean {
  return !NOT_VALID.includes(resource.status) && hasCode(resource.code, 'observatie', INSUFFICIENT);
}
