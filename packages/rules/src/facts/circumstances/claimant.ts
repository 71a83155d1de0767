import type { ChargeItem, Encounter } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import type { Claimant, Performer } from '../entities.ts';
import { SECTOR_OF_SITE, sectorOf, type ToldSector } from '../people/sectors.ts';

/** Who claims or orders in a contact, and for what kind of organisation. */
export class ClaimantInContact implements Claimant {
  readonly ref: Ref;
  readonly #source: PatientRecordSource;
  readonly #performer: Performer;
  readonly #encounter: Entry<Encounter> | undefined;
  readonly #registrations: readonly Ref[];
  #sector: Fact<string> | undefined;

  constructor(
    source: PatientRecordSource,
    performer: Performer,
    encounter: Entry<Encounter> | undefined,
    registrations: readonly Ref[],
  ) {
    this.ref = performer.ref;
    this.#source = source;
    this.#performer = performer;
    this.#encounter = encounter;
    this.#registrations = registrations;
  }

  get poortfunctie(): Fact<boolean> {
    return this.#performer.poortfunctie;
  }

  get gp(): Fact<boolean> {
    return this.#performer.gp;
  }

  get nurse(): Fact<boolean> {
    return this.#performer.nurse;
  }

  /** Of who registers it; else of the role; else of who provides the contact; else of the site itself. */
  get sector(): Fact<string> {
    this.#sector ??= this.#readSector();
    return this.#sector;
  }

  #readSector(): Fact<string> {
    const registered = this.#ofRegistrations();
    if (registered !== undefined) return known(registered.sector, [registered.by]);
    if (this.#performer.sector.value !== undefined) return this.#performer.sector;
    const provider = this.#ofProvider();
    if (provider !== undefined) return known(provider.sector, [provider.by]);
    const site = this.#source.settings.organisation?.kind;
    return site === undefined
      ? unknown(lack('provider', 'PractitionerRole', this.ref))
      : known(SECTOR_OF_SITE[site], [this.ref]);
  }

  #ofRegistrations(): ToldSector | undefined {
    for (const ref of this.#registrations) {
      const entry = this.#source.pool.get(ref);
      if (entry?.resource.resourceType !== 'ChargeItem') continue;
      const { performingOrganization } = entry.resource as ChargeItem;
      const told = sectorOf(this.#source, this.#source.resolve(performingOrganization, entry));
      if (told !== undefined) return told;
    }
    return undefined;
  }

  #ofProvider(): ToldSector | undefined {
    const encounter = this.#encounter;
    if (encounter === undefined) return undefined;
    return sectorOf(this.#source, this.#source.resolve(encounter.resource.serviceProvider, encounter));
  }
}
