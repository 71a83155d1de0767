import { catalogue, type Finding, type SubjectKind } from '@prestatiewijzer/rules';

const KINDS: ReadonlyMap<string, SubjectKind> = new Map(catalogue().map(({ id, about }) => [id, about]));

/** What the title of a finding is about. */
export function kindOf({ id }: Finding): SubjectKind | undefined {
  return KINDS.get(id);
}
