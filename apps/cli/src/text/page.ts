import { styleText } from 'node:util';
import type { Language } from '@prestatiewijzer/rules';

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** What is written on: how wide it is, whether it shows colours, and for a reader of which language. */
export interface Page {
  readonly width: number;
  readonly language: Language;
  readonly paint: (style: Style, text: string) => string;
}

const MAX_WIDTH = 100;

export function pageFor(stream: NodeJS.WriteStream, language: Language): Page {
  // `hasColors` honours NO_COLOR, and is there on a terminal only.
  const coloured = stream.isTTY && stream.hasColors(16);
  return {
    width: Math.min(stream.columns || MAX_WIDTH, MAX_WIDTH),
    language,
    paint: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
  };
}
