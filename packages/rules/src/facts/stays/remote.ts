import type { Encounter } from '@medplum/fhirtypes';
import { E_CONSULT, NHG_TABLE_14 } from '../../codes/contact-modes.ts';
import { each, text } from '../../record/safe.ts';

/** A contact by telephone, screen or in writing, by its class or the GP's own list of ways of contact. */
export function isRemote({ class: kind, type }: Encounter): boolean {
  return (
    kind?.code === 'VR' ||
    each(type).some(({ coding }) =>
      each(coding).some(({ system, code }) => code === E_CONSULT && NHG_TABLE_14.test(text(system) ?? '')),
    )
  );
}
