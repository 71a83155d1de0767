/** A table; cells are escaped, columns without any content left out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const used = heads.map((_, column) => rows.some((row) => row[column] !== ''));
  const line = (cells: readonly string[]) =>
    `| ${cells
      .filter((_, column) => used[column])
      .map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' '))
      .join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
}

export function json(value: object): readonly string[] {
  return ['```json', JSON.stringify(value, null, 2), '```', ''];
}

export function code(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `\`${text}\``;
}

export function page(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}
