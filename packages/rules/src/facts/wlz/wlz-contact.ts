import type { Organization } from '@medplum/fhirtypes';
import { type Fact, known, unknown } from '../../logic/fact.ts';
import { anyHasCode, codesIn, hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import type { CareEvent } from '../care/care-events.ts';
import type { Dossier } from '../dossier.ts';
import type { WlzContact } from '../entities.ts';
import { isPresentCondition } from '../patient/conditions.ts';
import { startsInTerminalPhase } from '../terminal-phase/terminal-phase.ts';

const NOT_VALID: readonly (string | undefined)[] = ['entered-in-error', 'cancelled', 'registered'];

/** What rules on the Wlz ask of a contact. */
export class WlzContactOf implements WlzContact {
  readonly #dossier: Dossier;
  readonly #event: CareEvent;

  constructor(dossier: Dossier, event: CareEvent) {
    this.#dossier = dossier;
    this.#event = event;
  }

  /** By the kind of contact, or by the qualification of who takes part. */
  get spiritualCarer(): Fact<boolean> {
    const { encounter, performers, ref } = this.#event;
    if (encounter !== undefined) {
      if (anyHasCode(encounter.resource.type, 'verzoek', 'geestelijke-verzorging'))
        return known(true, [encounter.ref]);
      const carer = performers.find(({ spiritualCaregiver }) => spiritualCaregiver.value === true);
      if (carer !== undefined) return carer.spiritualCaregiver;
    }
    return unknown(lack('role', 'PractitionerRole', ref));
  }

  get inChildCareHouse(): Fact<boolean> {
    const { encounter, ref } = this.#event;
    const places = encounter && [
      encounter.resource.serviceProvider,
      ...each(encounter.resource.location).map(({ location }) => location),
    ];
    for (const place of places ?? []) {
      const entry = this.#dossier.source.resolve(place, encounter as Entry) as
        | Entry<Organization>
        | undefined;
      const codes = codesIn(entry?.resource.type, 'hospice');
      if (codes.length > 0) return known(codes.includes('kinderzorghuis'), [(entry as Entry).ref]);
    }
    return unknown(lack('place', 'Encounter', ref));
  }

  get zevmb(): Fact<boolean> {
    const { source } = this.#dossier;
    for (const entry of source.own('Condition')) {
      if (isPresentCondition(entry) && hasCode(entry.resource.code, 'observatie', 'zevmb'))
        return known(true, [entry.ref]);
    }
    for (const { ref, resource } of source.own('Observation')) {
      if (!NOT_VALID.includes(resource.status) && hasCode(resource.code, 'observatie', 'zevmb'))
        return known(resource.valueBoolean !== false, [ref]);
    }
    return unknown(lack('zevmb', 'Condition', source.patient.ref));
  }

  get startsInTerminalPhase(): Fact<boolean> {
    const coverage = this.#dossier.wlzOn(this.#event.on);
    return coverage?.indicated ? startsInTerminalPhase(this.#dossier, coverage) : known(false);
  }
}
