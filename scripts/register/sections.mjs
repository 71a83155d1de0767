/** The sections of the two sources that are cited; other documents are not numbered here. */
export function sectionsOf(sources) {
  const found = sources.map(({ id }) => SECTION.exec(id)?.slice(1).find(Boolean));
  return [...new Set(found.filter((section) => section !== undefined))];
}

const SECTION =
  /^handreiking-2026 (?:§|bijlage )(\S+)$|^Palliaweb, Praktijkteam palliatieve zorg \([^)]*\), (.+)$/;
