import { type Many, many, type Ref } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Dossier } from '../dossier.ts';
import type { Registration } from '../entities.ts';
import { concernsOf } from './registrations.ts';

/**
 * Registrations, by a site's own codes, of something that is no care event: those that name it. One that names nothing
 * is of it as well when it is the only one of its kind in the record.
 */
export function registrationsAbout(
  dossier: Dossier,
  refs: readonly Ref[],
  isOnly: boolean,
): Many<Registration> {
  const { source } = dossier;
  // Without own codes nothing of this kind can be registered.
  const care = source.settings.codes === undefined ? [] : dossier.care;
  const items = care.flatMap(({ event, registrations }) =>
    registrations.items.filter((registration) => {
      const concerns = concernsOf(event, registration);
      return concerns.length === 0 ? isOnly : concerns.some((ref) => refs.includes(ref));
    }),
  );
  return many(items, source.isComplete('ChargeItem'), lack('registration', 'ChargeItem', refs[0]));
}
