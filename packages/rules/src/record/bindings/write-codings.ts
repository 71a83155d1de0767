import type { CodeableConcept, Coding, Resource } from '@medplum/fhirtypes';
import { isObject } from '../safe.ts';
import type { Spelling } from './facts.ts';

/** The resource with these facts written in it; the given resource is not changed. */
export function written(
  resource: Resource,
  spellings: readonly Spelling[],
  given: string | undefined,
): Resource {
  const changed = { ...resource } as unknown as Record<string, unknown>;
  for (const { element, holds, system, code = given } of spellings) {
    if (code === undefined) continue;
    const coding: Coding = { system, code };
    if (holds === 'coding') changed[element] = coding;
    else if (holds === 'concept') changed[element] = withCoding(changed[element], coding);
    else changed[element] = [...listOf(changed[element]), { coding: [coding] }];
  }
  return changed as unknown as Resource;
}

/** What is damaged is replaced: its problem was told when the input was read. */
function withCoding(value: unknown, coding: Coding): CodeableConcept {
  const concept = (isObject(value) ? value : {}) as CodeableConcept;
  return { ...concept, coding: [...listOf(concept.coding), coding] as Coding[] };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
