/** A quick run, `npm test -- --quick`, leaves most of what is many for the whole one. */
export const QUICK = Boolean(process.env['PRESTATIEWIJZER_QUICK']);

/** All of them; in a quick run every tenth. */
export function sampled<T>(all: readonly T[]): readonly T[] {
  return QUICK ? all.filter((_, index) => index % 10 === 0) : all;
}
