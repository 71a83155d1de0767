import type { Finding } from '@prestatiewijzer/rules';

/** A product of a DBC follows from what is registered in it: nobody registers that. */
export function isProduct({ about }: Finding): boolean {
  return about[0]?.startsWith('EpisodeOfCare/') === true;
}
