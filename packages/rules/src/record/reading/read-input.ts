import type { Resource } from '@medplum/fhirtypes';
import { wording } from '../../logic/wording.ts';
import { namedBy, serverOf } from '../identity/reference-text.ts';
import type { Problems } from '../problems.ts';
import { isObject, text } from '../safe.ts';
import { type FhirVersion, versionNumbered } from './fhir-version.ts';
import { type Deletion, type EntryResponse, type Item, isSubsetted, UNTOLD, versionOf } from './item.ts';
import { isOutcome, Pages } from './pages.ts';
import { type Place, placeName } from './place.ts';
import { Shortfall, typesAskedBy } from './shortfall.ts';

const MAX_NESTING = 8;

/** What stands in the input, before it is settled what of it counts. */
export interface Input {
  readonly items: readonly Item[];
  readonly deletions: readonly Deletion[];
  readonly shortfall: Shortfall;
  /** The version of FHIR that a server says it speaks, by Bundle; 0 for all of the input. */
  readonly declared: ReadonlyMap<number, FhirVersion>;
}

/** Reads FHIR input: a resource, a Bundle of any type, or an array of these. */
export function readInput(input: unknown, problems: Problems): Input {
  const reader = new Reader(problems);
  reader.read(input, { within: INPUT, bundle: 0 }, 0);
  return reader.end();
}

const INPUT: Place = { step: 'input' };

/** Where a value stands: in what, the how manieth of that, in which Bundle, and what its entry says of it. */
interface Standing {
  readonly within: Place;
  readonly index?: number;
  readonly bundle: number;
  readonly asked?: readonly string[];
  readonly fullUrl?: string | undefined;
  readonly response?: EntryResponse | undefined;
  readonly isHistory?: boolean;
  readonly altered?: string | undefined;
}

/** A server, as it is written and by `serverOf`. */
interface Home {
  readonly base: string;
  readonly server: string;
}

class Reader {
  readonly #problems: Problems;
  readonly #items: Item[] = [];
  readonly #deletions: Deletion[] = [];
  readonly #shortfall: Shortfall;
  readonly #pages = new Pages();
  readonly #declared = new Map<number, FhirVersion>();
  readonly #homes = new Map<string, Home>();
  #home: Home | undefined;
  #found = 0;
  #bundles = 0;

  constructor(problems: Problems) {
    this.#problems = problems;
    this.#shortfall = new Shortfall(problems);
  }

  read(value: unknown, standing: Standing, depth: number): void {
    const { within, index, bundle, altered } = standing;
    if (depth > MAX_NESTING) {
      this.#problems.add('warning', placeName(within, index), 'Bundle.entry', TOO_DEEP);
      return;
    }
    if (Array.isArray(value)) {
      const place = itemOf(within, index);
      for (let item = 0; item < value.length; item++)
        this.read(value[item], { within: place, index: item, bundle, altered }, depth + 1);
      return;
    }
    const type = isObject(value) ? text((value as Resource).resourceType) : undefined;
    if (type === undefined) {
      // The one error for input that holds nothing of FHIR at all is reported at the end.
      if (depth > 0) this.#problems.add('warning', placeName(within, index), 'resourceType', NO_RESOURCE);
      return;
    }
    this.#found += 1;
    if (type === 'Bundle') this.#readBundle(value as BundleLike, itemOf(within, index), depth, altered);
    else if (isOutcome(value as object))
      this.#shortfall.addOutcome(value, standing.asked ?? [], placeName(within, index));
    else this.#readResource(value as Resource, standing);
  }

  end(): Input {
    if (this.#found === 0) this.#problems.add('error', 'input', 'resourceType', NOT_FHIR);
    this.#pages.report(this.#shortfall);
    return {
      items: this.#items,
      deletions: this.#deletions,
      shortfall: this.#shortfall,
      declared: this.#declared,
    };
  }

  #readBundle(value: BundleLike, place: Place, depth: number, within: string | undefined): void {
    const { entry } = value;
    this.#pages.add(value, placeName(place));
    if (entry === undefined) return;
    if (!Array.isArray(entry)) {
      this.#problems.add('warning', placeName(place), 'Bundle.entry', NO_LIST);
      return;
    }
    this.#bundles += 1;
    const bundle = this.#bundles;
    const entries: Place = { within: place, step: '.entry' };
    const asked = typesAskedBy(selfOf(value));
    const isHistory = value.type === 'history';
    const whole = within ?? (hasRules(value) ? 'Bundle.implicitRules' : undefined);
    if (isSubsetted(value.meta)) this.#shortfall.add(asked, placeName(place), 'Bundle.meta', ONLY_IN_PART);
    for (let index = 0; index < entry.length; index++) {
      const item: unknown = entry[index];
      const { resource, fullUrl, request, response } = (isObject(item) ? item : {}) as EntryLike;
      const altered = whole ?? (isAltered(item) ? 'Bundle.entry.modifierExtension' : undefined);
      if (request === undefined && response === undefined && depth < MAX_NESTING && isPlain(resource)) {
        this.#found += 1;
        this.#readResource(resource, { bundle, fullUrl: text(fullUrl), response, isHistory, altered });
        continue;
      }
      if (isObject(request) && request.method === 'DELETE' && !isObject(resource)) {
        this.#readDeletion(text(request.url), response, entry);
        continue;
      }
      if (isObject(response)) this.#readResponse(response, request, { within: entries, index });
      if (isObject(item) && resource === undefined) {
        // Lawful for what is asked or answered; else something should have stood here.
        if (!isObject(request) && !isObject(response))
          this.#shortfall.add(
            typesAskedBy(text(fullUrl)),
            placeName(entries, index),
            'Bundle.entry.resource',
            NOT_SUPPLIED,
          );
        continue;
      }
      this.read(
        resource,
        { within: entries, index, bundle, asked, fullUrl: text(fullUrl), response, isHistory, altered },
        depth + 1,
      );
    }
  }

  /** A relative address is one on the server of the other entries. */
  #readDeletion(
    url: string | undefined,
    response: EntryResponse | undefined,
    others: readonly unknown[],
  ): void {
    const named = url === undefined ? undefined : namedBy(url);
    if (named === undefined) return;
    const base = named.base ?? baseOf(others);
    this.#deletions.push({
      name: named.name,
      server: base === undefined ? '' : serverOf(base),
      version: isObject(response) ? versionOf(undefined, response) : UNTOLD,
    });
  }

  /** An answer of a batch or a transaction that is no success. */
  #readResponse(
    response: EntryResponse,
    request: EntryLike['request'],
    { within, index }: Omit<Standing, 'bundle'>,
  ): void {
    const status = text(response.status) ?? '';
    const place = placeName(within, index);
    const asked = typesAskedBy(isObject(request) ? text(request.url) : undefined);
    const told = isObject(response.outcome) && this.#shortfall.addOutcome(response.outcome, asked, place);
    if (told || !/^[345]/.test(status)) return;
    const answer = status.replace(/\s+/g, ' ').slice(0, 40);
    this.#shortfall.add(
      asked,
      place,
      'Bundle.entry.response.status',
      wording(`de server antwoordde ${answer}`, `the server answered ${answer}`),
    );
  }

  #readResource(
    resource: Resource,
    {
      bundle,
      fullUrl,
      response,
      isHistory = false,
      altered,
    }: Pick<Standing, 'bundle' | 'fullUrl' | 'response' | 'isHistory' | 'altered'>,
  ): void {
    const { resourceType, meta } = resource;
    const id = text(resource.id);
    const name = id === undefined ? undefined : `${resourceType}/${id}`;
    const home =
      id === undefined || fullUrl === undefined ? undefined : this.#homeOf(fullUrl, resourceType, id);
    if (resourceType === 'CapabilityStatement') this.#readStatement(resource, bundle);
    this.#items.push({
      ref: name ?? fullUrl ?? `${resourceType}/_${this.#found}`,
      resource,
      origin: { server: home?.server ?? '', name, fullUrl, bundle },
      base: home?.base,
      version: meta === undefined && response === undefined ? UNTOLD : versionOf(meta, response),
      isHistory,
      subsetted: meta !== undefined && isSubsetted(meta),
      altered,
    });
  }

  /** The server of an address that ends in `Type/id`. A record names few, most often one after the other. */
  #homeOf(fullUrl: string, type: string, id: string): Home | undefined {
    const end = fullUrl.length - type.length - id.length - 2;
    if (end < 0 || !fullUrl.endsWith(id)) return undefined;
    if (fullUrl[end] !== '/' || fullUrl[end + 1 + type.length] !== '/' || !fullUrl.startsWith(type, end + 1))
      return undefined;
    const last = this.#home;
    if (last?.base.length === end && fullUrl.startsWith(last.base)) return last;
    if (!/^https?:/i.test(fullUrl)) return undefined;
    const base = fullUrl.slice(0, end);
    this.#home = this.#homes.get(base) ?? { base, server: serverOf(base) };
    this.#homes.set(base, this.#home);
    return this.#home;
  }

  /** A server that says which version it speaks says it of all that came with it. */
  #readStatement(statement: Resource, bundle: number): void {
    const { fhirVersion } = statement as { fhirVersion?: unknown };
    const version = typeof fhirVersion === 'string' ? versionNumbered(fhirVersion) : undefined;
    if (version !== undefined) this.#declared.set(bundle, version);
  }
}

/** A resource, and none that holds others or tells of the request. */
function isPlain(value: unknown): value is Resource {
  const type = isObject(value) ? text((value as Resource).resourceType) : undefined;
  return type !== undefined && type !== 'Bundle' && !isOutcome(value as object);
}

interface BundleLike {
  readonly type?: unknown;
  readonly entry?: unknown;
  readonly link?: unknown;
  readonly meta?: unknown;
  readonly implicitRules?: unknown;
}

interface EntryLike {
  readonly resource?: unknown;
  readonly fullUrl?: string;
  readonly request?: { readonly method?: string; readonly url?: string };
  readonly response?: EntryResponse;
}

function hasRules({ implicitRules }: BundleLike): boolean {
  return implicitRules !== undefined && implicitRules !== null && implicitRules !== '';
}

/** Whatever a modifier of an entry says, no rule knows it. */
function isAltered(entry: unknown): boolean {
  const { modifierExtension } = (isObject(entry) ? entry : {}) as { modifierExtension?: unknown };
  return modifierExtension !== undefined && modifierExtension !== null;
}

function selfOf({ link }: BundleLike): string | undefined {
  const links = Array.isArray(link) ? (link as readonly unknown[]).filter(isObject) : [];
  const self = links.find((each) => (each as { relation?: unknown }).relation === 'self');
  return text((self as { url?: string } | undefined)?.url);
}

function baseOf(entries: readonly unknown[]): string | undefined {
  for (const entry of entries) {
    const fullUrl = isObject(entry) ? text((entry as EntryLike).fullUrl) : undefined;
    const base = fullUrl === undefined ? undefined : namedBy(fullUrl)?.base;
    if (base !== undefined) return base;
  }
  return undefined;
}

function itemOf(within: Place, index: number | undefined): Place {
  return index === undefined ? within : { within, step: `[${index}]` };
}

const NOT_FHIR = wording(
  'is geen FHIR R4: geen resource, Bundle of lijst daarvan. Lever JSON met een resourceType.',
  'is not FHIR R4: no resource, Bundle or list of them. Supply JSON with a resourceType.',
);
const ONLY_IN_PART = wording(
  'zegt zelf dat niet alles erin staat',
  'says itself that it does not hold everything',
);
const NOT_SUPPLIED = wording('is een entry zonder resource', 'is an entry without a resource');
const NO_RESOURCE = wording(
  'is geen FHIR-resource en is niet gebruikt. Een resource heeft een resourceType.',
  'is no FHIR resource and was not used. A resource has a resourceType.',
);
const NO_LIST = wording(
  'is geen lijst en is niet gebruikt. Maak er een JSON-array van.',
  'is no list and was not used. Make it a JSON array.',
);
const TOO_DEEP = wording(
  'is te diep genest en is niet gebruikt. Lever de resources in één Bundle of lijst.',
  'is nested too deeply and was not used. Supply the resources in one Bundle or list.',
);
