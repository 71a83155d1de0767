import type { Communication } from '@medplum/fhirtypes';
import { unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { text } from '../../record/safe.ts';
import type { CareOfEvent } from '../care/care.ts';
import type { Dossier } from '../dossier.ts';
import type { HandOver, Performer } from '../entities.ts';

/** An answer that is no contact with the patient: written, or a call between who asks and who advises. */
export interface Answer extends HandOver {
  /** Who gave it; empty where that is not told. */
  readonly by: readonly Performer[];
  /** When, as exact as it is told. */
  readonly moment: string | undefined;
}

export function writtenAnswer(dossier: Dossier, entry: Entry<Communication>): Answer {
  const { sender, sent, received } = entry.resource;
  const on = dossier.source.date(
    sent ?? received,
    entry,
    sent === undefined ? 'Communication.received' : 'Communication.sent',
  );
  const performer = dossier.people.performer(sender, entry, on);
  return {
    ref: entry.ref,
    on: dossier.source.dateFact(on, entry),
    by: performer === undefined ? [] : [performer],
    moment: text(sent ?? received),
    ...toNobodyInParticular(entry.ref),
  };
}

/** A call between professionals; whoever asked did not answer. */
export function answerByCall(care: CareOfEvent, by: readonly Performer[]): Answer {
  return { ref: care.ref, on: care.on, by, moment: care.event.start, ...toNobodyInParticular(care.ref) };
}

function toNobodyInParticular(ref: string) {
  const nobody = unknown<boolean>(lack('recipient', 'Communication', ref));
  return { toGp: nobody, toGpPost: nobody };
}
