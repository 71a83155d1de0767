import type { DeviceRequest, ServiceRequest } from '@medplum/fhirtypes';
import { ownCode } from '../../codes/own-code.ts';
import { known, many, type Ref } from '../../logic/fact.ts';
import { codesIn, codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { Provision, Registration } from '../entities.ts';

const HOUSEHOLD = 'huishoudelijke-hulp';
const MOBILITY = 'mobiliteitshulpmiddel';
/** Devices that a Wlz institution provides. */
const MOBILITY_AIDS = ['rolstoel', 'tillift', 'hoog-laag-bed'];
const NOT_ASKED: readonly (string | undefined)[] = ['revoked', 'entered-in-error', 'cancelled'];

const TITLES: ReadonlyMap<string, string> = new Map([
  [HOUSEHOLD, ownCode('wlz-huishoudelijke-hulp')],
  [MOBILITY, ownCode('wlz-mobiliteitshulpmiddelen')],
]);

interface Asked {
  readonly ref: Ref;
  readonly kind: string;
  readonly on: string | undefined;
}

/** Household help and mobility aids: what is asked for, and what is registered without a request. */
export function readProvisions(dossier: Dossier): readonly Provision[] {
  const asked = [...dossier.source.own('ServiceRequest'), ...dossier.source.own('DeviceRequest')].flatMap(
    (entry) => readRequest(dossier, entry as Entry<ServiceRequest | DeviceRequest>),
  );
  return [...TITLES].flatMap(([kind, code]) => {
    const ofKind = asked.filter((each) => each.kind === kind);
    const registered = dossier
      .careWith([code])
      .flatMap(({ registrations }) => registrations.items)
      .filter((registration) => registration.code.value === code);
    const [only, ...others] = ofKind;
    if (only !== undefined && others.length === 0) return [toProvision(dossier, only, registered)];
    return [
      ...ofKind.map((each) => toProvision(dossier, each, [])),
      ...registered.map((registration) =>
        toProvision(dossier, { ref: registration.ref, kind, on: registration.on.value }, [registration]),
      ),
    ];
  });
}

function readRequest(dossier: Dossier, entry: Entry<ServiceRequest | DeviceRequest>): readonly Asked[] {
  const { resource, ref } = entry;
  if (NOT_ASKED.includes(resource.status)) return [];
  const on = dossier.source.date(resource.authoredOn, entry, `${resource.resourceType}.authoredOn`);
  const devices =
    resource.resourceType === 'DeviceRequest' ? resource.codeCodeableConcept : (resource.code ?? undefined);
  if (codesOf(devices, 'hulpmiddel').some((code) => MOBILITY_AIDS.includes(code)))
    return [{ ref, kind: MOBILITY, on }];
  return resource.resourceType === 'ServiceRequest' &&
    codesIn(resource.category, 'verzoek').includes(HOUSEHOLD)
    ? [{ ref, kind: HOUSEHOLD, on }]
    : [];
}

/** Care that is registered counts on the day of the registration, also when it was asked for earlier. */
function toProvision(
  dossier: Dossier,
  { ref, kind, on }: Asked,
  registered: readonly Registration[],
): Provision {
  const day = registered[0]?.on.value ?? on;
  const refs = [...new Set([ref, ...registered.map((each) => each.ref)])];
  return {
    ref,
    about: refs,
    on: dossier.source.dateFact(day, dossier.source.pool.get(ref) as Entry),
    kind: known(kind, [ref]),
    situation: dossier.situationOn(day ?? dossier.at),
    circumstances: circumstancesOn(dossier, day ?? dossier.at, ref),
    registrations: many(
      registered,
      dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', ref),
    ),
  };
}
