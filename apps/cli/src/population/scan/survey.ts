import { writeFileSync } from 'node:fs';
import { SERVING, TYPES_OF_CARE } from '@prestatiewijzer/rules/population';
import { entriesOf, type Fields, idOf, isObject, nameOf, ownersOf } from '../owners.ts';
import { describe } from '../shared/describe.ts';
import { blocksOf, CutFile, eachLine } from './blocks.ts';
import { hashOf, hashOfBytes } from './hash.ts';
import {
  hasOnePatient,
  isJson,
  lastDateIn,
  parsed,
  patientNamedIn,
  tellsOfPeople,
  typeNamedIn,
} from './json-line.ts';
import { LineReader } from './line.ts';
import type { SharedLine, Survey, SurveyOrder, UnreadableLine } from './survey-order.ts';
import { ValueFinder } from './values.ts';

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
      this.#wantedFinder = new ValueFinder({ values: order.wanted.flatMap(spellingsIn), prefixes: [] });
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
    this.#unreadable.push({
      line,
      type: typeNamedIn(bytes, from, to),
      patient: patientNamedIn(bytes, from, to),
      isJson: isJson(bytes, from, to),
    });
  }
}

const OPEN = 0x7b;
const CLOSE = 0x7d;

function identifiers(resource: Fields): readonly string[] {
  return resource['resourceType'] === 'Patient' ? describe(resource).keys : [];
}

/** The same with and without zeros in front, which not everybody writes. */
function spellingsIn(key: string): readonly string[] {
  const value = valueIn(key);
  return [value, value.replace(/^0+(?=\d)/, '')];
}

/** The value of `system|value`, and the id of `Type/id`. */
function valueIn(key: string): string {
  return key.includes('|') ? key.slice(key.lastIndexOf('|') + 1) : key.slice(key.indexOf('/') + 1);
}
