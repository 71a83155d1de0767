import type { Resource } from '@medplum/fhirtypes';

/** A card of CDS Hooks 2.0, as far as the page shows it. */
export interface Card {
  readonly uuid?: string;
  readonly summary: string;
  readonly detail?: string;
  readonly indicator: 'info' | 'warning' | 'critical';
  readonly source: { readonly label: string; readonly url?: string };
  readonly suggestions?: readonly Suggestion[];
  readonly links?: readonly Link[];
  readonly overrideReasons?: readonly OverrideReason[];
  readonly extension?: Readonly<Record<string, unknown>>;
}

export interface Suggestion {
  readonly label: string;
  readonly uuid?: string;
  readonly isRecommended?: boolean;
  readonly actions?: readonly Action[];
}

export interface Action {
  readonly type: 'create' | 'update' | 'delete';
  readonly description: string;
  readonly resource?: Resource;
  /** What a delete removes, as `Type/id`. */
  readonly resourceId?: string | readonly string[];
}

export interface Link {
  readonly label: string;
  readonly url: string;
  readonly type: 'absolute' | 'smart';
  /** What a SMART app gets to know of where it is opened from. */
  readonly appContext?: string;
}

export interface OverrideReason {
  readonly code: string;
  readonly system?: string;
  readonly display?: string;
}

/** References to what in the record the card speaks of. */
export function subjectsOf(card: Card): ReadonlySet<string> {
  const extension = card.extension?.['nl.prestatiewijzer'] as { findings?: unknown } | undefined;
  const findings = Array.isArray(extension?.findings) ? extension.findings : [];
  return new Set(findings.flatMap(({ about }) => (Array.isArray(about) ? about : [])));
}

/** Only web addresses become links: a card comes from outside. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
