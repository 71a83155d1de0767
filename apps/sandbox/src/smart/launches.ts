import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Expiring } from './expiring.ts';

const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/, 'is not a FHIR id');

/** Patient and encounter have members of their own, unless they have another role than what the app is about. */
const fhirContext = z
  .looseObject({
    reference: z.string().min(1).optional(),
    canonical: z.string().min(1).optional(),
    identifier: z.looseObject({}).optional(),
    type: z.string().optional(),
    role: z.string().min(1).optional(),
  })
  .refine(
    ({ reference, canonical, identifier }) => (reference ?? canonical ?? identifier) !== undefined,
    'needs a reference, canonical or identifier',
  )
  .refine(
    ({ reference, role }) =>
      !/^(Patient|Encounter)\//.test(reference ?? '') || (role !== undefined && role !== 'launch'),
    'is a Patient or Encounter, which has a member of its own',
  );

/** What an app is launched with. */
export const launchContext = z.object({
  patient: id,
  encounter: id.optional(),
  /** `Practitioner/id`, `PractitionerRole/id` or `Patient/id`. */
  user: z
    .string()
    .regex(/^(Practitioner|PractitionerRole|Patient|RelatedPerson|Person)\/[A-Za-z0-9.-]{1,64}$/)
    .optional(),
  appContext: z.string().optional(),
  intent: z.string().min(1).optional(),
  need_patient_banner: z.boolean().optional(),
  fhirContext: z.array(fhirContext).min(1).optional(),
});

export type LaunchContext = z.infer<typeof launchContext>;

/** A launch, by an app that is registered to start at its address, or by any app when none is. */
interface Launch {
  readonly context: LaunchContext & { readonly user: string };
  readonly clientId: string | undefined;
}

const LIFETIME = 300;

/** The launches that wait for their app; each is used once. */
export class Launches {
  readonly #launches = new Expiring<Launch>();

  open(launch: Launch): string {
    const launchId = randomBytes(24).toString('base64url');
    this.#launches.set(launchId, launch, LIFETIME);
    return launchId;
  }

  take(launchId: string): Launch | undefined {
    return this.#launches.take(launchId);
  }
}
