/** At most `max` characters, cut at the end of a word. */
export function shorten(sentence: string, max: number): string {
  const whole = sentence.trim();
  if (whole.length <= max) return whole;
  const cut = whole.slice(0, max);
  const space = cut.lastIndexOf(' ');
  // One word that fills the whole is cut in two, but never within one character.
  const kept = space > 0 ? cut.slice(0, space) : cut.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
}
