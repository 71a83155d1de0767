import type { Patient, Resource } from '@medplum/fhirtypes';
import { wording } from '../../logic/wording.ts';
import type { Entry } from '../entry.ts';
import { areDifferentPeople } from '../identity/person.ts';
import type { Problems } from '../problems.ts';
import type { Deletion, Item } from './item.ts';
import { isOrdinary } from './ordinary.ts';
import type { Input } from './read-input.ts';
import { unusable, usable } from './resources.ts';
import { isDeleted, newestOf } from './versions.ts';

/** What of the input counts. */
export interface Settled {
  readonly entries: readonly Entry[];
  /** What may not be used; its types are not complete for whom it is about. */
  readonly unused: readonly Entry[];
  /** What came only in part. */
  readonly partial: readonly Entry[];
  /** Of `entries` those of which it is not sure that they have the shape that R4 gives them. */
  readonly doubtful: readonly Entry[];
}

/** A server of which nothing tells that it is the one that others name: it has other people under the same ids. */
const ANOTHER = '?';

/** Settles which resources are the same, which version of each counts, and which may be used. */
export function settle({ items, deletions, declared }: Input, problems: Problems): Settled {
  const settled: { entries: Entry[]; unused: Entry[]; partial: Entry[]; doubtful: Entry[] } = {
    entries: [],
    unused: [],
    partial: [],
    doubtful: [],
  };
  const takeDoubtful = (item: Item, ref: string, server: string): void => {
    const { bundle } = item.origin;
    const { resource, told } =
      item.altered === undefined
        ? usable(item.resource, declared.get(bundle) ?? declared.get(0))
        : unusable(item.altered);
    const entry = { ref, resource: resource ?? item.resource, origin: { ...item.origin, server } };
    if (told !== undefined) problems.add('warning', ref, told.path, told.why);
    if (resource === undefined) settled.unused.push(entry);
    // Of a Patient that may not be used, whose the rest is still depends on it.
    const used =
      resource === undefined && isPatient(entry.resource)
        ? { ...entry, resource: identityOf(entry.resource) }
        : entry;
    if (resource !== undefined || used !== entry) {
      settled.entries.push(used);
      settled.doubtful.push(used);
    }
    if (item.subsetted) {
      settled.partial.push(entry);
      problems.add('warning', ref, `${item.resource.resourceType}.meta`, SUBSETTED);
    }
  };
  const take = (item: Item, ref: string, server: string): void => {
    const isDoubtful = declared.size > 0 || item.subsetted || item.altered !== undefined;
    if (isDoubtful || !isOrdinary(item.resource)) takeDoubtful(item, ref, server);
    else if (ref === item.ref && server === item.origin.server) settled.entries.push(item);
    else settled.entries.push({ ref, resource: item.resource, origin: { ...item.origin, server } });
  };
  if (deletions.length === 0 && areAllApart(items)) {
    for (const item of items) take(item, item.ref, item.origin.server);
    return settled;
  }
  const byName = groupedByName(items);
  const apart = serversApart(byName);
  for (const found of byName.values()) {
    if (found.length === 1 && deletions.length === 0) {
      const [item] = found as [Item];
      const { server } = item.origin;
      take(item, item.ref, server === '' && apart.size > 0 ? ANOTHER : server);
      continue;
    }
    const groups = byServer(found, apart);
    for (const [server, group] of groups)
      settleOne(group, server, groups.size > 1, deletions, settled, take, problems);
  }
  return settled;
}

function isPatient(resource: Resource): resource is Patient {
  return resource.resourceType === 'Patient';
}

/** Who it is, without anything that is said of that person. */
function identityOf({ resourceType, id, identifier, link }: Patient): Patient {
  return { resourceType, ...(id && { id }), ...(identifier && { identifier }), ...(link && { link }) };
}

/** Whether no two resources can be one: what is ordinary needs no comparing. */
function areAllApart(items: readonly Item[]): boolean {
  const byType = new Map<string, Set<string>>();
  for (const { origin, resource } of items) {
    // Without an id it has no name, and two can be called the same.
    if (origin.name === undefined) return false;
    const { resourceType: type, id } = resource;
    const ids = byType.get(type);
    if (ids === undefined) byType.set(type, new Set([id as string]));
    else if (ids.has(id as string)) return false;
    else ids.add(id as string);
  }
  return true;
}

/** Resources without an id are each one of their own. */
function groupedByName(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const { name, bundle } = item.origin;
    const key = name ?? `${item.ref}\n${bundle}`;
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [item]);
    else same.push(item);
  }
  return byName;
}

/** The servers on which somebody else has the id that a Patient without a server has. */
function serversApart(byName: ReadonlyMap<string, readonly Item[]>): ReadonlySet<string> {
  const apart = new Set<string>();
  for (const [name, found] of byName) {
    if (found.length < 2 || !name.startsWith('Patient/')) continue;
    const loose = found.filter(({ origin }) => origin.server === '');
    for (const {
      origin: { server },
      resource,
    } of found)
      if (
        server !== '' &&
        loose.some((each) => areDifferentPeople(each.resource as Patient, resource as Patient))
      )
        apart.add(server);
  }
  return apart;
}

/** What is of no server in particular is of the one that has the same, where that can be only one. */
function byServer(found: readonly Item[], apart: ReadonlySet<string>): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of found) {
    const { server } = item.origin;
    const same = groups.get(server);
    if (same === undefined) groups.set(server, [item]);
    else same.push(item);
  }
  const loose = groups.get('');
  if (loose === undefined) return groups;
  groups.delete('');
  const [server, ...others] = [...groups.keys()].filter((each) => !apart.has(each));
  if (server !== undefined && others.length === 0) groups.get(server)?.push(...loose);
  else groups.set(apart.size > 0 ? ANOTHER : '', loose);
  return groups;
}

type Take = (item: Item, ref: string, server: string) => void;

function settleOne(
  group: readonly Item[],
  server: string,
  isElsewhere: boolean,
  deletions: readonly Deletion[],
  settled: { readonly unused: Entry[] },
  take: Take,
  problems: Problems,
): void {
  const left = group.filter((item) => !isDeleted(item, server, deletions));
  const { newest, others, hadOlder } = newestOf(left);
  if (newest === undefined) return;
  const ref = isElsewhere && newest.base !== undefined ? `${newest.base}/${newest.origin.name}` : newest.ref;
  const type = newest.resource.resourceType;
  // Of a server that is known, another number or date of birth is a correction.
  const isPerson = type !== 'Patient' || newest.base !== undefined || areAllOnePerson(left);
  if (others.length === 0 && isPerson) {
    if (hadOlder) problems.add('warning', ref, `${type}.meta`, NEWEST_USED);
    take(newest, ref, server);
    return;
  }
  if (!isPerson) problems.add('warning', ref, 'Patient.identifier', TWO_PEOPLE);
  else problems.add('warning', ref, `${type}.id`, type === 'Patient' ? ONE_USED : NONE_USED);
  if (type === 'Patient' && isPerson) take(newest, ref, server);
  else
    for (const { resource, origin } of left)
      settled.unused.push({ ref, resource, origin: { ...origin, server } });
}

function areAllOnePerson(versions: readonly Item[]): boolean {
  const [first, ...others] = versions.map(({ resource }) => resource as Patient);
  return others.every((each) => !areDifferentPeople(first as Patient, each));
}

const NEWEST_USED = wording(
  'komt in meer dan één versie voor; de nieuwste is gebruikt. Lever van elke resource één versie.',
  'occurs in more than one version; the newest was used. Supply one version of each resource.',
);
const NONE_USED = wording(
  'komt meer dan eens voor met verschillende inhoud, en niets zegt welke versie de nieuwste is; geen ervan is gebruikt. Lever van elke resource één versie, of vul meta.versionId of meta.lastUpdated in.',
  'occurs more than once with different content, and nothing tells which version is the newest; none was used. Supply one version of each resource, or fill in meta.versionId or meta.lastUpdated.',
);
const ONE_USED = wording(
  'komt meer dan eens voor met verschillende inhoud, en niets zegt welke versie de nieuwste is; één ervan is gebruikt. Lever één versie, of vul meta.versionId of meta.lastUpdated in.',
  'occurs more than once with different content, and nothing tells which version is the newest; one was used. Supply one version, or fill in meta.versionId or meta.lastUpdated.',
);
const TWO_PEOPLE = wording(
  'is van meer dan één mens, met hetzelfde id; wat ernaar verwijst is niet gebruikt. Lever elk bronsysteem apart, of met een fullUrl.',
  'is of more than one person, under one id; what refers to it was not used. Supply each source system apart, or with a fullUrl.',
);
const SUBSETTED = wording(
  'is maar ten dele geleverd (SUBSETTED of REDACTED); wat ontbreekt bewijst niets. Lever de hele resource.',
  'came only in part (SUBSETTED or REDACTED); what is not there proves nothing. Supply the whole resource.',
);
