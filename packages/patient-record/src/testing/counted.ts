import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** What V8 compiles for speed keeps no full count, and when it does so differs from run to run. */
const COMPILERS = ['opt', 'sparkplug', 'lazy-feedback-allocation'];
// Before this Node it was an experiment, and turning it on again afterwards would turn it on.
if (Number.parseInt(process.versions.node, 10) >= 22) COMPILERS.push('maglev');

/**
 * How much work something is, as a number that does not depend on the machine: how often each function and block of
 * ours runs, and how many elements are looked at or copied by what the language does itself.
 */
export async function counted(work: () => Promise<unknown>): Promise<number> {
  for (const compiler of COMPILERS) setFlagsFromString(`--no-${compiler}`);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const elements = { count: 0 };
  const restore = countElements(elements);
  try {
    await work();
  } finally {
    restore();
    for (const compiler of COMPILERS) setFlagsFromString(`--${compiler}`);
  }
  const { result } = (await session.post('Profiler.takePreciseCoverage')) as Coverage;
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const ours = result.filter(({ url }) => !url.startsWith('node:') && !url.includes('node_modules'));
  const blocks = ours.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
  return elements.count + blocks.reduce((sum, { count }) => sum + count, 0);
}

/** What goes through a whole array in one step. */
const WHOLE = ['includes', 'indexOf', 'concat', 'slice', 'join', 'splice', 'shift', 'unshift'] as const;

function countElements(elements: { count: number }): () => void {
  const prototype = Array.prototype as unknown as Record<string | symbol, (...args: unknown[]) => unknown>;
  const originals = [...WHOLE, Symbol.iterator].map((name) => [name, prototype[name]] as const);
  for (const [name, original] of originals) {
    prototype[name] = function (this: unknown[], ...args) {
      const result = original?.apply(this, args);
      // What makes an array copies that much; what makes none looks at all.
      elements.count += Array.isArray(result) ? result.length : this.length;
      return result;
    };
  }
  return () => {
    for (const [name, original] of originals) if (original !== undefined) prototype[name] = original;
  };
}
