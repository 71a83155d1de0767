import type { Finding } from '@prestatiewijzer/rules';
import { type Fields, identifiersOf, isObject, keyIn, nameIn, nameOf } from '../owners.ts';
import type { Row } from './row.ts';

/** Where in an organisation care was given and by whom, by what a record says of the contact. */
export class Places {
  readonly #byKey = new Map<string, Fields>();

  constructor(resources: readonly Fields[]) {
    for (const resource of resources) {
      const name = nameOf(resource);
      if (name !== undefined) this.#byKey.set(name, resource);
      for (const key of identifiersOf(resource)) if (!this.#byKey.has(key)) this.#byKey.set(key, resource);
    }
  }

  of(finding: Finding): Pick<Row, 'organisation' | 'department' | 'performer' | 'encounter'> {
    const about: readonly Fields[] = [
      finding.encounter,
      ...finding.about,
      ...finding.conditions.flatMap(({ evidence }) => evidence),
    ]
      .map((ref) => (ref === undefined ? undefined : this.#get(nameIn(ref) ?? ref)))
      .filter(isObject)
      .filter((each) => TELLING.includes(String(each['resourceType'])));
    const contacts = about.flatMap((each) => [each, ...this.#contactsOf(each)]);
    const encounter = contacts.find((each) => each['resourceType'] === 'Encounter');
    const ordered = encounter === undefined ? contacts : [encounter, ...contacts];
    const { organisation, department } = this.#placeOf(ordered);
    return {
      organisation,
      department,
      encounter: finding.encounter ?? (encounter && nameOf(encounter)) ?? null,
      performer: this.#performerOf([...about, ...ordered]),
    };
  }

  #placeOf(contacts: readonly Fields[]) {
    let department: string | null = null;
    let organisation: string | null = null;
    for (const contact of contacts) {
      for (const reference of placesOf(contact)) {
        const chain = this.#chainOf(reference);
        if (chain.length === 0) continue;
        organisation ??= chain.filter((each) => each.isOrganisation).at(-1)?.name ?? null;
        // What a whole organisation is called is no department.
        department ??= chain.find(({ isWhole }) => !isWhole)?.name ?? null;
        if (department !== null && organisation !== null) return { organisation, department };
      }
    }
    return { organisation, department };
  }

  /** A place, what it is a part of, and whose it is. */
  #chainOf(reference: Fields): readonly { name: string; isOrganisation: boolean; isWhole: boolean }[] {
    const chain: { name: string; isOrganisation: boolean; isWhole: boolean }[] = [];
    let at: Fields | undefined = reference;
    const seen = new Set<Fields>();
    while (at !== undefined) {
      const resource: Fields | undefined = this.#resolve(at);
      if (resource === undefined || seen.has(resource)) {
        const display = resource === undefined ? nameShown(at) : undefined;
        const isOrganisation = String(at['reference']).includes('Organization/');
        if (display !== undefined) chain.push({ name: display, isOrganisation, isWhole: false });
        break;
      }
      seen.add(resource);
      const isOrganisation = resource['resourceType'] === 'Organization';
      const { partOf, managingOrganization } = resource;
      const next = isObject(partOf)
        ? partOf
        : isObject(managingOrganization)
          ? managingOrganization
          : undefined;
      const name = text(resource['name']) ?? nameShown(at) ?? nameOf(resource);
      if (name !== undefined)
        chain.push({ name, isOrganisation, isWhole: isOrganisation && next === undefined });
      at = next;
    }
    return chain;
  }

  #performerOf(resources: readonly Fields[]): string | null {
    for (const resource of resources) {
      const { performer, participant, careTeam } = resource;
      const actors = [
        ...list(performer).map((each) => (isObject(each['actor']) ? each['actor'] : each)),
        ...list(participant).map((each) => each['individual']),
        ...list(careTeam).map((each) => each['provider']),
        ...[resource['requester'], resource['author']].flatMap((each) =>
          Array.isArray(each) ? each : [each],
        ),
      ];
      for (const actor of actors) {
        const name = isObject(actor) ? this.#personOf(actor) : undefined;
        if (name !== undefined) return name;
      }
    }
    return null;
  }

  #personOf(reference: Fields): string | undefined {
    const resource = this.#resolve(reference);
    const type = String(
      resource?.['resourceType'] ?? reference['type'] ?? nameIn(reference['reference'])?.split('/')[0],
    );
    if (!PROFESSIONALS.includes(type)) return undefined;
    const person =
      resource !== undefined && isObject(resource['practitioner'])
        ? (this.#resolve(resource['practitioner']) ?? resource)
        : resource;
    const shown = isObject(resource?.['practitioner']) ? nameShown(resource['practitioner']) : undefined;
    return (
      humanName(person?.['name']) ??
      text(person?.['name']) ??
      nameShown(reference) ??
      shown ??
      (resource && nameOf(resource)) ??
      nameIn(reference['reference'])
    );
  }

  #contactsOf(resource: Fields): readonly Fields[] {
    return ['encounter', 'context', 'service'].flatMap((element) => {
      const value = resource[element];
      return list(value)
        .map((each) => this.#resolve(each))
        .filter(isObject);
    });
  }

  #resolve(reference: Fields): Fields | undefined {
    const name = nameIn(reference['reference']);
    const key = name === undefined ? keyIn(reference) : name;
    return key === undefined ? undefined : this.#get(key);
  }

  #get(key: string): Fields | undefined {
    return this.#byKey.get(key);
  }
}

/** What tells of care, and so of where and by whom. */
const TELLING: readonly string[] = [
  'ChargeItem',
  'Claim',
  'Communication',
  'DeviceRequest',
  'Encounter',
  'EpisodeOfCare',
  'MedicationRequest',
  'Procedure',
  'ServiceRequest',
];
const PROFESSIONALS: readonly string[] = ['Practitioner', 'PractitionerRole', 'Organization', 'CareTeam'];

function placesOf(resource: Fields): readonly Fields[] {
  const { location, serviceProvider, performingOrganization, managingOrganization } = resource;
  const places = [
    ...list(location).map((each) => (isObject(each['location']) ? each['location'] : each)),
    serviceProvider,
    performingOrganization,
    managingOrganization,
  ];
  return places.filter(isObject);
}

function list(value: unknown): readonly Fields[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function nameShown(reference: Fields): string | undefined {
  return text(reference['display']);
}

function humanName(value: unknown): string | undefined {
  const [name] = list(value);
  if (name === undefined) return undefined;
  if (text(name['text']) !== undefined) return text(name['text']);
  const given = (Array.isArray(name['given']) ? name['given'] : []).join(' ');
  return text([given, name['family']].filter((each) => text(each)).join(' '));
}
