/** Where a rule stands. A source ages: `edition` and `checked` say how old our reading is. */
export interface Source {
  /** As printed in a finding. */
  readonly id: string;
  readonly edition: string;
  /** The date on which the rule was last held against the source. */
  readonly checked: string;
}

export const EDITION = '2026';
const CHECKED = '2026-11-21';

/** A section of the Handreiking financiering palliatieve zorg, or an annex (`B2`). */
export function handreiking(section: string): Source {
  const place = /^B\d/.test(section) ? `bijlage ${section}` : `§${section}`;
  return { id: `handreiking-2026 ${place}`, edition: EDITION, checked: CHECKED };
}

/** An article of the NZa Regeling medisch-specialistische zorg, as the Handreiking cites it. */
export function regelingMsz(article: string): Source {
  return {
    id: `NZa Regeling medisch-specialistische zorg 2026 art. ${article}`,
    edition: '2026',
    checked: CHECKED,
  };
}

/** Another document that the Handreiking cites. */
export function cited(id: string): Source {
  return { id, edition: EDITION, checked: CHECKED };
}

/** A part of the page of the Praktijkteam palliatieve zorg, as last updated on 19 December 2025. */
export function praktijkteam(subject: string): Source {
  return {
    id: `Palliaweb, Praktijkteam palliatieve zorg (19-12-2025), ${subject}`,
    edition: '2025-12-19',
    checked: CHECKED,
  };
}
