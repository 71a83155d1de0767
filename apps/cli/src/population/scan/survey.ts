import { writeFileSync } from 'node:fs';
import { DATES_OF_CARE, SERVING, type Telltales, TYPES_OF_CARE } from '@prestatiewijzer/rules/population';
import { entriesOf, type Fields, idOf, isObject, nameOf, ownersOf } from '../owners.ts';
import { type Described, describe } from '../shared/describe.ts';
import { blocksOf, CutFile, eachLine, type Range } from './blocks.ts';
import { hashOf, hashOfBytes } from './hash.ts';
import { LineReader } from './line.ts';
import { ValueFinder } from './values.ts';

/** What the first look at a part of the input is to find. */
export interface SurveyOrder {
  readonly range: Range;
  /** Undefined where every patient is looked at. */
  readonly telltales: Telltales | undefined;
  /** What serves everybody and tells of palliative care: `Type/id` and the numbers it is called by. */
  readonly marked: readonly string[];
  /** The day of death, by the hash of the patient. */
  readonly deaths: ReadonlyMap<number, string>;
  /** What has to be looked up: contacts and episodes by `Type/id`, patients by `system|value`. */
  readonly wanted: readonly string[];
  /** Where to write what serves everybody. */
  readonly sharedFile: string;
}

export interface Survey {
  readonly lines: number;
  readonly resources: Readonly<Record<string, number>>;
  /** Of whom something can be found. */
  readonly patients: readonly string[];
  readonly wanted: readonly string[];
  /** What was looked up: whose it is. */
  readonly found: readonly (readonly [wanted: string, patient: string])[];
  readonly deaths: readonly (readonly [patient: string, on: string])[];
  /** Patients who stand in one line, or are one person. */
  readonly together: readonly (readonly string[])[];
  readonly shared: readonly SharedLine[];
  /** What names nobody and serves nobody, by type. */
  readonly nobodys: Readonly<Record<string, number>>;
  readonly unreadable: readonly UnreadableLine[];
  /** It ends in the middle of a line, or of what was packed. */
  readonly cut: boolean;
}

/** A resource that serves everybody, and where it stands in the file of those of this part. */
export interface SharedLine extends Described {
  readonly marked: boolean;
  readonly line: number;
  readonly offset: number;
  readonly length: number;
}

/** A line that is no JSON or no resource. */
export interface UnreadableLine {
  readonly line: number;
  readonly type: string | undefined;
  readonly patient: string | undefined;
  readonly isJson: boolean;
}

/** What serves everybody where it names nobody, and what a server says of the whole export. */
export const COMMON: readonly string[] = [...SERVING, 'HealthcareService', 'OperationOutcome'];
const LEADING: readonly string[] = [
  'CareTeam',
  'HealthcareService',
  'Location',
  'Organization',
  'Practitioner',
  'PractitionerRole',
];
const OF_CARE: readonly string[] = TYPES_OF_CARE;
const LOOKED_UP: readonly (string | undefined)[] = ['Patient', 'Encounter', 'EpisodeOfCare', 'Bundle'];

/** Looks through a part of the input, mostly without parsing it, for whose lines matter at all. */
export async function survey(order: SurveyOrder): Promise<Survey> {
  const surveyor = new Surveyor(order);
  let cut = false;
  try {
    for await (const block of blocksOf(order.range)) surveyor.read(block);
  } catch (error) {
    if (!(error instanceof CutFile)) throw error;
    cut = true;
  }
  surveyor.writeShared();
  return surveyor.result(cut);
}

class Surveyor {
  readonly #order: SurveyOrder;
  readonly #reader = new LineReader();
  readonly #finder: ValueFinder;
  /** For a line that is written anew, while the other goes through the block. */
  readonly #plainFinder: ValueFinder;
  readonly #wantedFinder: ValueFinder | undefined;
  readonly #wantedNames: ReadonlySet<string>;
  #lines = 0;
  #cut = false;
  readonly #resources: Record<string, number> = {};
  readonly #patients = new Set<string>();
  readonly #wanted = new Set<string>();
  readonly #found: (readonly [string, string])[] = [];
  readonly #deaths: (readonly [string, string])[] = [];
  readonly #together: (readonly string[])[] = [];
  readonly #shared: SharedLine[] = [];
  readonly #texts: Buffer[] = [];
  #sharedLength = 0;
  readonly #nobodys: Record<string, number> = {};
  readonly #unreadable: UnreadableLine[] = [];

  constructor(order: SurveyOrder) {
    this.#order = order;
    const { values, prefixes } = order.telltales ?? { values: [], prefixes: [] };
    const numbers = order.marked.filter((key) => key.includes('|')).map(valueIn);
    const names = new Set(order.marked.filter((key) => !key.includes('|')));
    const looked = { values: [...values, ...numbers], prefixes };
    this.#finder = new ValueFinder(looked, names);
    this.#plainFinder = new ValueFinder(looked, names);
    this.#wantedNames = new Set(order.wanted);
    if (order.wanted.length > 0)
      this.#wantedFinder = new ValueFinder({ values: order.wanted.map(valueIn), prefixes: [] });
  }

  read(block: Parameters<typeof eachLine>[0]): void {
    this.#reader.use(block.bytes, block.length);
    this.#finder.use(block.bytes, block.length);
    this.#wantedFinder?.use(block.bytes, block.length);
    const { bytes } = block;
    const first = this.#lines + 1;
    let last: readonly [number, number] | undefined;
    this.#lines += eachLine(block, (from, to, index) => {
      last = [from, to];
      this.#readLine(bytes, from, to, first + index);
    });
    if (block.unended && last !== undefined && parsed(bytes, ...last) === undefined) this.#cut = true;
  }

  writeShared(): void {
    if (this.#texts.length > 0)
      writeFileSync(this.#order.sharedFile, Buffer.concat(this.#texts), { mode: 0o600 });
  }

  result(cut: boolean): Survey {
    return {
      lines: this.#lines,
      resources: this.#resources,
      patients: [...this.#patients],
      wanted: [...this.#wanted],
      found: this.#found,
      deaths: this.#deaths,
      together: this.#together,
      shared: this.#shared,
      nobodys: this.#nobodys,
      unreadable: this.#unreadable,
      cut: cut || this.#cut,
    };
  }

  #readLine(bytes: Buffer, from: number, to: number, line: number): void {
    if (bytes[from] !== OPEN || bytes[to - 1] !== CLOSE) {
      this.#tellUnreadable(bytes, from, to, line);
      return;
    }
    const type = this.#reader.typeOf(from, to);
    if (type !== undefined) this.#count(type);
    const isCommon = type !== undefined && COMMON.includes(type);
    let isMarked = this.#finder.isFoundIn(from, to);
    const isEscaped = this.#finder.isEscapedIn(from, to);
    let value: Fields | undefined;
    const parse = () => {
      value ??= parsed(bytes, from, to);
      if (value === undefined) this.#tellUnreadable(bytes, from, to, line);
      return value;
    };
    if (type === undefined) {
      if (parse() === undefined) return;
      this.#count(String(value?.['resourceType']));
    }
    if (isEscaped && !isMarked) {
      if (parse() === undefined) return;
      isMarked = this.#isMarkedWhenPlain(value as Fields);
    }
    const told = type ?? String(value?.['resourceType']);
    if (isCommon || COMMON.includes(told)) {
      if (parse() !== undefined) this.#readCommon(value as Fields, isMarked, line);
      return;
    }
    const isBundle = told === 'Bundle';
    if (isBundle || told === 'Patient') {
      const matters = isEscaped || tellsOfPeople(bytes, from, to);
      const alone = isBundle && hasOnePatient(bytes, from, to);
      if ((matters || (isBundle && !alone)) && parse() !== undefined) this.#readPeople(value as Fields, line);
    }
    if (this.#order.telltales === undefined) this.#addAll(bytes, from, to, told, parse);
    else if (isMarked) {
      if (parse() !== undefined) this.#add(value as Fields, line);
    } else if (this.#order.deaths.size > 0 && (isBundle || OF_CARE.includes(told)))
      this.#readCareOfDead(bytes, from, to, isBundle, parse);
    if (this.#wantedFinder !== undefined && LOOKED_UP.includes(told)) {
      if ((isEscaped || this.#wantedFinder.isFoundIn(from, to)) && parse()) this.#lookUp(value as Fields);
    }
  }

  /** Without telltales everybody is looked at; whom a line names plainly needs no parsing. */
  #addAll(bytes: Buffer, from: number, to: number, type: string, parse: () => Fields | undefined): void {
    const [start, end] = (type === 'Bundle' ? undefined : this.#reader.patientIn(from, to)) ?? [0, 0];
    if (end > 0) {
      this.#patients.add(`Patient/${bytes.toString('latin1', start, end)}`);
      return;
    }
    const value = parse();
    if (value !== undefined) this.#add(value, 0);
  }

  #add(value: Fields, line: number): void {
    const { patients, wanted } = ownersOf(value);
    for (const patient of patients) this.#patients.add(patient);
    for (const each of wanted) this.#wanted.add(each);
    if (patients.length === 0 && wanted.length === 0) {
      const type = String(value['resourceType']);
      if (type !== 'Bundle') {
        this.#nobodys[type] = (this.#nobodys[type] ?? 0) + 1;
        return;
      }
      for (const { resource } of entriesOf(value)) {
        if (COMMON.includes(String(resource['resourceType'])))
          this.#readCommon(resource, this.#isMarkedWhenPlain(resource), line);
      }
    }
  }

  #readCommon(resource: Fields, isMarked: boolean, line: number): void {
    const { patients, wanted } = ownersOf(resource);
    if (patients.length > 0 || wanted.length > 0) {
      if (this.#order.telltales === undefined || isMarked) this.#add(resource, line);
      return;
    }
    const text = Buffer.from(`${JSON.stringify(resource)}\n`);
    const described = describe(resource);
    this.#shared.push({
      ...described,
      // A medicine or a thing leads to nobody.
      refers: LEADING.includes(described.type) ? described.refers : [],
      marked: isMarked,
      line,
      offset: this.#sharedLength,
      length: text.length,
    });
    this.#texts.push(text);
    this.#sharedLength += text.length;
  }

  #readPeople(value: Fields, line: number): void {
    const resources =
      value['resourceType'] === 'Bundle' ? entriesOf(value).map((each) => each.resource) : [value];
    const people = resources.filter((each) => each['resourceType'] === 'Patient');
    for (const patient of people) {
      const name = nameOf(patient);
      if (name === undefined) continue;
      const { deceasedDateTime, deceasedBoolean, link } = patient;
      if (typeof deceasedDateTime === 'string') this.#deaths.push([name, deceasedDateTime.slice(0, 10)]);
      else if (deceasedDateTime !== undefined || deceasedBoolean === true) this.#deaths.push([name, '']);
      const others = (Array.isArray(link) ? link : []).flatMap((each: unknown) =>
        isObject(each) && isObject(each['other'])
          ? ownersOf({ resourceType: 'Basic', subject: each['other'] }).patients
          : [],
      );
      if (others.length > 0) this.#together.push([name, ...others]);
    }
    if (value['resourceType'] !== 'Bundle') return;
    const { patients, wanted } = ownersOf(value);
    if (patients.length > 1) this.#together.push(patients);
    if (patients.length === 0 && wanted.length === 0) this.#add(value, line);
  }

  /** Care after a death is told of anybody. */
  #readCareOfDead(
    bytes: Buffer,
    from: number,
    to: number,
    isBundle: boolean,
    parse: () => Fields | undefined,
  ): void {
    const { deaths } = this.#order;
    const plain = isBundle ? undefined : this.#reader.patientIn(from, to);
    if (plain !== undefined && !deaths.has(hashOfBytes(bytes, ...plain))) return;
    const value = parse();
    if (value === undefined) return;
    const { patients, wanted } = ownersOf(value);
    const last = lastDateIn(value);
    for (const patient of patients) {
      const death = deaths.get(hashOf(idOf(patient)));
      if (death !== undefined && last >= death) this.#patients.add(patient);
    }
    // Whose it is has to be looked up before it is known whether that is somebody who died.
    for (const each of wanted) this.#wanted.add(each);
  }

  #lookUp(value: Fields): void {
    const resources =
      value['resourceType'] === 'Bundle' ? entriesOf(value).map((each) => each.resource) : [value];
    for (const resource of resources) {
      const { patients, wanted } = ownersOf(resource);
      const keys = [nameOf(resource), ...identifiers(resource)].filter((key) => key !== undefined);
      for (const key of keys) {
        if (!this.#wantedNames.has(key)) continue;
        for (const each of [...patients, ...wanted]) this.#found.push([key, each]);
      }
    }
  }

  #isMarkedWhenPlain(value: Fields): boolean {
    const plain = Buffer.from(JSON.stringify(value));
    this.#plainFinder.use(plain, plain.length);
    return this.#plainFinder.isFoundIn(0, plain.length);
  }

  #count(type: string): void {
    this.#resources[type] = (this.#resources[type] ?? 0) + 1;
  }

  #tellUnreadable(bytes: Buffer, from: number, to: number, line: number): void {
    const start = bytes.toString('latin1', from, Math.min(to, from + LOOKED_AT));
    this.#unreadable.push({
      line,
      type: /"resourceType"\s*:\s*"([A-Za-z]+)"/.exec(start)?.[1],
      patient: patientNamedIn(bytes, from, to),
      isJson: isJson(bytes, from, to),
    });
  }
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const LOOKED_AT = 2 ** 16;
const PATIENT_TYPE = Buffer.from('"Patient"');

function identifiers(resource: Fields): readonly string[] {
  return resource['resourceType'] === 'Patient' ? describe(resource).keys : [];
}

/** The value of `system|value`, and the id of `Type/id`. */
function valueIn(key: string): string {
  return key.includes('|') ? key.slice(key.lastIndexOf('|') + 1) : key.slice(key.indexOf('/') + 1);
}

/** Of a patient it matters whether they died, and whether they are the same as another. */
function tellsOfPeople(bytes: Buffer, from: number, to: number): boolean {
  const line = bytes.subarray(from, to);
  return line.includes('"deceased') || line.includes('"link"');
}

/** A Bundle is nearly always of one patient; where the word stands twice it has to be read to know. */
function hasOnePatient(bytes: Buffer, from: number, to: number): boolean {
  const line = bytes.subarray(from, to);
  const first = line.indexOf(PATIENT_TYPE);
  return first !== -1 && line.indexOf(PATIENT_TYPE, first + 1) === -1;
}

/** The patient of a line that cannot be read, as far as it still names one. */
export function patientNamedIn(bytes: Buffer, from: number, to: number): string | undefined {
  return OWNER.exec(bytes.toString('latin1', from, Math.min(to, from + LOOKED_AT)))?.[1];
}

const OWNER =
  /"(?:subject|patient|beneficiary|for)"\s*:\s*\{\s*"reference"\s*:\s*"(Patient\/[A-Za-z0-9.-]+)"/;

/** A JSON object that says what type it is. */
export function parsed(bytes: Buffer, from: number, to: number): Fields | undefined {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes.subarray(from, to)));
    return isObject(value) && typeof value['resourceType'] === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function isJson(bytes: Buffer, from: number, to: number): boolean {
  try {
    JSON.parse(decoder.decode(bytes.subarray(from, to)));
    return true;
  } catch {
    return false;
  }
}

const DATED: ReadonlySet<string> = new Set(DATES_OF_CARE);

/** The last day that is told of care, as late as a date that leaves days open can be. */
function lastDateIn(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > 64) return '';
  let last = '';
  for (const [key, each] of Object.entries(value)) {
    const date =
      typeof each === 'string'
        ? DATED.has(key) && /^\d{4}/.test(each)
          ? `${each.slice(0, 10)}~`
          : ''
        : lastDateIn(each, depth + 1);
    if (date > last) last = date;
  }
  return last;
}
