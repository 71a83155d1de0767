/** Breaks a text into lines of at most this width. The first starts with `lead`; the others stand under its text. */
export function wrap(text: string, width: number, lead: string): readonly string[] {
  const room = Math.max(width - lead.length, 20);
  const hanging = ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => chop(word, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each, index) => `${index === 0 ? lead : hanging}${each}`);
}

function chop(word: string, room: number): readonly string[] {
  if (word.length <= room) return [word];
  return [word.slice(0, room), ...chop(word.slice(room), room)];
}
