import type { CodeableConcept, Encounter, EncounterParticipant } from '@medplum/fhirtypes';
import { takesPart } from '../../record/participation.ts';
import { each } from '../../record/safe.ts';

/** The participants of a contact who took part in the care. */
export function performingParticipants({ participant }: Encounter): readonly EncounterParticipant[] {
  return each(participant).filter(({ type }) => takesPart(each(type)));
}

/** Of the performers of a Procedure or a registration those who, by their function, took part in the care. */
export function performing<P extends { readonly function?: CodeableConcept }>(
  performers: readonly P[] | undefined,
): readonly P[] {
  return each(performers).filter((performer) => takesPart([performer.function]));
}
