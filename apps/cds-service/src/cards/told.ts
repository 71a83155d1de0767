import type { Card } from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';

/** A card, and all it speaks for. */
export interface Told {
  readonly card: Card;
  readonly findings: readonly ToldFinding[];
}

interface ToldFinding {
  readonly finding: Finding;
  /** The uuid of the suggestion that settles it. */
  readonly suggestion: string | undefined;
}
