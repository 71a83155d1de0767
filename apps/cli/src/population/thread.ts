import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Completeness, Settings } from '@prestatiewijzer/rules';
import { Failure } from '../failure.ts';
import { readSettings } from '../input/read-settings.ts';
import { type AssessResult, type AssessSetting, assessBucket } from './assess/assess-bucket.ts';
import { Pseudonyms } from './assess/pseudonyms.ts';
import { Buckets } from './scan/buckets.ts';
import { type GatherResult, type Groups, gather } from './scan/gather.ts';
import { survey } from './scan/survey.ts';
import type { Survey } from './scan/survey-order.ts';
import { SharedStore } from './shared/shared-store.ts';
import type { Task } from './tasks.ts';

/** One thread: does what it is told, one thing after another. */
const { number } = workerData as { readonly number: number };
let groups: Groups | undefined;
let buckets: Buckets | undefined;
let setting: AssessSetting | undefined;

parentPort?.on('message', async (task: Task) => {
  try {
    parentPort?.postMessage({ result: await done(task) });
  } catch (error) {
    const words = error instanceof Failure ? error.words : undefined;
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ error: message, words });
  }
});

async function done(task: Task): Promise<Survey | GatherResult | AssessResult | undefined> {
  switch (task.kind) {
    case 'survey':
      return survey(task);
    case 'prepare-gather':
      groups = task.groups;
      buckets = new Buckets(task.folder, task.count, number);
      return undefined;
    case 'gather':
      return gather(task, groups as Groups, buckets as Buckets);
    case 'end-gather':
      buckets?.close();
      groups = undefined;
      buckets = undefined;
      return undefined;
    case 'prepare-assess': {
      const { index, settings, language, at, files, from, until, key, partial } = task;
      const said = settings === undefined ? {} : await readSettings(settings, language);
      setting = {
        options: { at, language, settings: withPartial(said, partial) },
        store: new SharedStore(index),
        files,
        from,
        until,
        pseudonyms: key === undefined ? undefined : new Pseudonyms(readFileSync(key)),
      };
      return undefined;
    }
    case 'assess':
      return assessBucket(task, setting as AssessSetting);
  }
}

/** What did not all come is not complete, whatever the organisation says of its data. */
function withPartial(settings: Settings, types: readonly string[]): Settings {
  const completeness: Record<string, Completeness> = { ...settings.completeness };
  for (const type of types) if (completeness[type] !== 'not-offered') completeness[type] = 'partial';
  return types.length === 0 ? settings : { ...settings, completeness };
}
