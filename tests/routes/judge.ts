import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@prestatiewijzer/rules';
import { parse } from 'yaml';
import { recordOf } from '../vignettes/run/record.ts';
import type { Case, Vignette } from '../vignettes/run/vignette.ts';
import { differences } from './compare.ts';
import type { RouteCase, RouteVignette } from './route-vignette.ts';

/** All vignettes of routes in a folder, in order of name. */
export function readRouteVignettes(folder: string): RouteVignette[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as RouteVignette);
}

/** Empty when the routes are what the case expects, and it changes what is there; else what is wrong. */
export function judgeRoutes(vignette: RouteVignette, each: RouteCase): string {
  // A case of a route changes a record in the same way as a case of a title.
  const { resources, mistakes } = recordOf(vignette as unknown as Vignette, each as unknown as Case);
  const found = routes(resources, { at: each.at ?? vignette.at, settings: each.settings ?? {} });
  return [...mistakes, differences(each, found)].filter((line) => line !== '').join('\n');
}
