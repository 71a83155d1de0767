import type { ServiceDescription } from '@prestatiewijzer/cds-hooks';
import { noneOf, notApplicable } from '../finding.ts';
import { isRecord } from '../json.ts';
import { type Answer, jsonOf, type Target } from '../target.ts';

/** Asks each service; what is wrong with the answer comes back as text. */
export async function each(
  target: Target,
  ask: (service: ServiceDescription) => Promise<string | undefined>,
  which: (service: ServiceDescription) => boolean = () => true,
) {
  const asked = target.services.filter(which);
  if (asked.length === 0) return notApplicable('no such service');
  const wrong: string[] = [];
  for (const service of asked) {
    const problem = await ask(service);
    if (problem !== undefined) wrong.push(`${service.id}: ${problem}`);
  }
  return noneOf(wrong);
}

/** What is wrong with the answer to a lawful call. */
export function answered(answer: Answer): string | undefined {
  if (answer.status === 412) return undefined;
  if (answer.status !== 200) return `status ${answer.status}`;
  const body = jsonOf(answer);
  return isRecord(body) && Array.isArray(body['cards']) ? undefined : 'no list of cards';
}
