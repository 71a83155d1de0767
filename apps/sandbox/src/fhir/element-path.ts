import { isObject } from './resource.ts';

/** A way to elements of a resource, as the expressions of R4's search parameters spell it. */
export interface ElementPath {
  readonly steps: readonly Step[];
  /** Only references to this type. */
  readonly refersTo: string | undefined;
}

interface Step {
  readonly name: string;
  /** Only parts of which a member has this value. */
  readonly where: { readonly member: string; readonly value: string } | undefined;
}

const CAST = /^\(?([A-Za-z.]+) as ([A-Za-z]+)\)?$/;
const METHOD_CAST = /\.as\(([A-Za-z]+)\)$/;
const RESOLVES = /\.where\(resolve\(\) is ([A-Za-z]+)\)$/;
const STEP = /^([A-Za-z]+)(?:\.where\(([a-z]+)='([a-z-]+)'\))?/;
/** What the name of an element that can have several types ends with. */
const CHOICE = new Set(
  'Age Boolean CodeableConcept Coding Date DateTime Identifier Instant Period Quantity Range Reference String Timing Uri'.split(
    ' ',
  ),
);

/** Reads the parts of an expression that are about a type; undefined when one of them is of a form not known here. */
export function readPaths(expression: string, type: string): ElementPath[] | undefined {
  const parts = expression
    .split('|')
    .map((part) => part.trim())
    .filter((part) => new RegExp(`^\\(?(${type}|Resource|DomainResource)\\.`).test(part));
  const paths = parts.map(readPath);
  return parts.length > 0 && paths.every((path) => path !== undefined) ? (paths as ElementPath[]) : undefined;
}

function readPath(part: string): ElementPath | undefined {
  const refersTo = RESOLVES.exec(part)?.[1];
  const plain = part
    .replace(RESOLVES, '')
    .replace(METHOD_CAST, (_all, type: string) => capital(type))
    .replace(CAST, (_all, path: string, type: string) => path + capital(type));
  const steps: Step[] = [];
  let rest = plain.slice(plain.indexOf('.') + 1);
  while (rest !== '') {
    const [all, name, member, value] = STEP.exec(rest) ?? [];
    if (all === undefined || name === undefined) return undefined;
    steps.push({ name, where: member && value ? { member, value } : undefined });
    rest = rest.slice(all.length);
    if (rest !== '' && !rest.startsWith('.')) return undefined;
    rest = rest.slice(1);
  }
  return { steps, refersTo };
}

function capital(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

/** The elements at a path, through arrays. */
export function elementsAt(resource: object, { steps }: ElementPath): unknown[] {
  let found: unknown[] = [resource];
  for (const { name, where } of steps) {
    found = found
      .flatMap((each) => (isObject(each) ? childOf(each, name) : []))
      .filter((each) => each != null);
    if (where !== undefined) {
      found = found.filter((each) => isObject(each) && each[where.member] === where.value);
    }
  }
  return found;
}

/** `effective` is there as `effectiveDateTime` or `effectivePeriod`. */
function childOf(value: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(value, name)) return value[name];
  const choice = Object.keys(value).find((key) => key.startsWith(name) && CHOICE.has(key.slice(name.length)));
  return choice === undefined ? undefined : value[choice];
}
