import { fileURLToPath } from 'node:url';
import { assess, type Finding } from '@prestatiewijzer/rules';
import { readVignettes } from '../vignettes/run/files.ts';
import { recordOf, settingsOf } from '../vignettes/run/record.ts';
import type { Resource } from '../vignettes/run/vignette.ts';
import type { Thing } from './exclusions/changes.ts';

/** A thing for which a title holds, in the record of a vignette. */
export interface Lawful extends Thing {
  readonly registered: boolean;
  readonly at: string;
  readonly where: string;
}

/** Everything in the vignettes that may be registered or is lawfully, by title. */
export function lawfulThings(): {
  lawful: ReadonlyMap<string, readonly Lawful[]>;
  everLawful: ReadonlySet<string>;
} {
  const found = new Map<string, Lawful[]>();
  const all = new Set<string>();
  const folder = fileURLToPath(new URL('../vignettes', import.meta.url));
  for (const vignette of readVignettes(folder).flatMap((file) => file.vignette ?? [])) {
    for (const each of vignette.cases) {
      const { resources } = recordOf(vignette, each);
      const settings = settingsOf(vignette, each);
      const at = each.at ?? vignette.at;
      const { findings, problems } = assess(resources, { at, settings });
      for (const { id, on, about, ...finding } of findings) {
        if (!isLawful(finding)) continue;
        all.add(id);
        if (on?.length !== 10 || problems.length > 0 || resources.some(holdsOthers)) continue;
        const thing = {
          title: id,
          registered: finding.status === 'registered',
          resources,
          settings,
          about,
          on,
          at,
          where: `${vignette.title}, ${each.name}`,
        };
        found.set(id, [...(found.get(id) ?? []), thing]);
      }
    }
  }
  return { lawful: found, everLawful: all };
}

/** It may be registered, or is lawfully. */
export function isLawful({ status }: Pick<Finding, 'status'>): boolean {
  return status === 'registrable' || status === 'registered';
}

/** What is inside another resource is out of reach of the changes. */
function holdsOthers(resource: Resource): boolean {
  return resource.resourceType === 'Bundle' || 'contained' in resource;
}

/**
 * About the same: a contact, request, stay or indication that both name. One indication has several findings of a title,
 * for what was registered on different days.
 */
export function isSame({ id, about, on }: Finding, thing: Thing): boolean {
  return about.some((ref) => thing.about.includes(ref)) && (id === thing.title || on === thing.on);
}
