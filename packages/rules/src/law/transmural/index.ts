import type { Title } from '../title.ts';
import { alternatieveBekostiging } from './alternatieve-bekostiging.ts';
import { regiefunctie, transmuraleCoordinatie } from './coordinatie.ts';
import { scopBedside, scopTelefonisch } from './scop.ts';

/** Transmural care (TAPA$) and experiments, entries 113-117. */
export const TRANSMURAL: readonly Title[] = [
  transmuraleCoordinatie,
  scopTelefonisch,
  scopBedside,
  regiefunctie,
  alternatieveBekostiging,
];
