import type { CodeableConcept } from '@medplum/fhirtypes';
import { ownCode } from '../../codes/own-code.ts';
import { codesOf } from '../../record/codes.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import { each, text } from '../../record/safe.ts';
import type { Settings } from '../../record/settings/settings.ts';

/** Reads which zorgactiviteiten, and which titles by the site's own codes, a concept registers. */
export class RegistrationCodes {
  /** Titles by code: the seeds print one code for several titles, so a site may use it for all of them. */
  readonly #own: ReadonlyMap<string, readonly string[]>;

  constructor(settings: Settings) {
    const own = new Map<string, string[]>();
    for (const [id, { system, code }] of Object.entries(settings.codes ?? {})) {
      const key = `${system}|${code}`;
      own.set(key, [...(own.get(key) ?? []), ownCode(id)]);
    }
    this.#own = own;
  }

  of(concept: CodeableConcept | undefined): readonly string[] {
    const nza = codesOf(concept, 'nza');
    if (this.#own.size === 0) return nza;
    const own = each(concept?.coding).flatMap(
      ({ system, code }) => this.#own.get(`${text(system)}|${text(code)}`) ?? [],
    );
    return [...nza, ...own];
  }
}

/** Every code that some resource could register. Cheap: says what is worth reading, not what holds. */
export function readRegisteredCodes(
  source: PatientRecordSource,
  codes: RegistrationCodes,
): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (concept: CodeableConcept | undefined) => {
    for (const code of codes.of(concept)) found.add(code);
  };
  for (const { resource } of source.own('ChargeItem')) add(resource.code);
  for (const { resource } of source.own('Claim')) {
    for (const { productOrService } of each(resource.item)) add(productOrService);
  }
  for (const { resource } of source.own('Procedure')) add(resource.code);
  for (const { resource } of source.own('Encounter')) each(resource.type).forEach(add);
  return found;
}
