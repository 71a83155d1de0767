import { expectations, otherExpectations } from './expected.ts';
import type { Names } from './names.ts';
import { setAt } from './record.ts';
import { type Mistakes, reference, references } from './references.ts';
import { isMapping, type Mapping } from './values.ts';

/**
 * A vignette as it is written, with names and short forms, as one that says everything in full. What has another form
 * than expected is left as it is, for the check of the form to tell.
 */
export function expand(written: Mapping, names: Names, mistakes: string[]): Mapping {
  const { parts: _parts, changes: _changes, ...file } = written;
  const title = file['title'];
  const record = items(file['record'], names, prefixed('record', mistakes));
  const cases = sharedCases(file['cases'], names, mistakes);
  return {
    ...file,
    record,
    ...('settings' in file && { settings: ownTitle(file['settings'], title) }),
    cases: Array.isArray(cases)
      ? cases.map((each) => expandCase(each, record, title, names, mistakes))
      : cases,
  };
}

/** A text among the cases stands for the shared cases with that name. */
function sharedCases(cases: unknown, names: Names, mistakes: string[]): unknown {
  if (!Array.isArray(cases)) return cases;
  return cases.flatMap((each) => {
    if (typeof each !== 'string') return [each];
    const found = names.find('cases', each);
    if ('mistake' in found) mistakes.push(`cases: ${found.mistake}`);
    else if (Array.isArray(found.value)) return found.value;
    else mistakes.push(`cases: '${each}' is not a list`);
    return [];
  });
}

const ABOUT_CASE = ['but', 'others', 'problems'];
const DIFFERENCES = ['at', 'settings', 'remove', 'replace', 'add', 'set'];

/** A case as it is written has one key of its own: its name, with what is expected. */
function expandCase(
  each: unknown,
  record: unknown,
  title: unknown,
  names: Names,
  mistakes: string[],
): unknown {
  if (!isMapping(each)) return each;
  const [name, second] = Object.keys(each).filter((key) => !ABOUT_CASE.includes(key));
  if (name === undefined || second !== undefined) {
    const keys = Object.keys(each).join(', ');
    mistakes.push(
      `cases: one key has to be the name of the case, beside ${ABOUT_CASE.join(', ')}; not: ${keys}`,
    );
    return each;
  }
  const told = prefixed(`case '${name}'`, mistakes);
  const { [name]: expected, but = {}, others, ...rest } = each;
  if (!isMapping(but)) return { ...rest, name, but };
  const unknown = Object.keys(but).filter((key) => !DIFFERENCES.includes(key));
  for (const key of unknown) told.push(`but: ${key} is not one of ${DIFFERENCES.join(', ')}`);
  const differs: Mapping = { ...but };
  if ('settings' in but) differs['settings'] = ownTitle(but['settings'], title);
  if ('replace' in but) differs['replace'] = items(but['replace'], names, told);
  if ('add' in but) differs['add'] = items(but['add'], names, told);
  const before = references(record);
  const after = references(record, differs['replace'], differs['add']);
  if ('remove' in but) differs['remove'] = removals(but['remove'], before, told);
  if ('set' in but) differs['set'] = changes(but['set'], after, names, told);
  return {
    name,
    ...differs,
    expect: expected === 'none' ? expected : expectations(expected, after, told),
    ...(others !== undefined && { others: otherExpectations(others, after, told) }),
    ...rest,
  };
}

/** Resources in full, of a list of names, resources like another, and resources in full. */
function items(list: unknown, names: Names, mistakes: Mistakes): unknown {
  return Array.isArray(list) ? list.flatMap((item) => resources(item, names, mistakes, [])) : list;
}

/** `within` are the names that are being looked up, so that one that leads to itself is told. */
function resources(item: unknown, names: Names, mistakes: Mistakes, within: readonly string[]): unknown[] {
  if (Array.isArray(item)) return item.flatMap((each) => resources(each, names, mistakes, within));
  if (typeof item === 'string') return part(item, names, mistakes, within);
  if (!isMapping(item) || !('like' in item)) return [item];
  const { like, ...differences } = item;
  const [base, second] = part(String(like), names, mistakes, within);
  if (base === undefined) return [];
  if (second !== undefined || !isMapping(base)) {
    mistakes.push(`like '${like}': that is not one resource`);
    return [];
  }
  const copy = structuredClone(base);
  for (const [path, value] of Object.entries(differences)) {
    if (!setAt(copy, path, value ?? undefined)) mistakes.push(`like '${like}': ${path} is not there`);
  }
  return [copy];
}

function part(name: string, names: Names, mistakes: Mistakes, within: readonly string[]): unknown[] {
  if (within.includes(name)) {
    mistakes.push(`the part '${name}' leads to itself`);
    return [];
  }
  const found = names.find('parts', name);
  if ('value' in found) return resources(found.value, names, mistakes, [...within, name]);
  mistakes.push(found.mistake);
  return [];
}

function removals(list: unknown, present: readonly string[], mistakes: Mistakes): unknown {
  return Array.isArray(list) ? list.map((each) => reference(each, present, mistakes)) : list;
}

/** Changes of one element each, of mappings from places to values and of names of such mappings. */
function changes(set: unknown, present: readonly string[], names: Names, mistakes: Mistakes): unknown {
  return [set].flat().flatMap((each) => {
    let change = each;
    if (typeof each === 'string') {
      const found = names.find('changes', each);
      if ('mistake' in found) {
        mistakes.push(found.mistake);
        return [];
      }
      change = found.value;
    }
    if (!isMapping(change)) return [change];
    return Object.entries(change).map(([place, value]) => {
      const [thing, ...path] = place.split('.');
      return {
        in: reference(thing, present, mistakes),
        path: path.join('.'),
        ...(value !== null && { value }),
      };
    });
  });
}

/** `this` among the agreements and the codes is the title of the vignette. */
function ownTitle(settings: unknown, title: unknown): unknown {
  if (!isMapping(settings)) return settings;
  return Object.fromEntries(
    Object.entries(settings).map(([setting, value]) => [
      setting,
      isMapping(value) && (setting === 'agreements' || setting === 'codes')
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key === 'this' ? title : key, each]))
        : value,
    ]),
  );
}

function prefixed(where: string, mistakes: string[]): Mistakes {
  return { push: (mistake) => mistakes.push(`${where}: ${mistake}`) };
}
