import { isObject } from '../config.ts';
import type { Session } from './session.ts';

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const SIZE = /^\d{1,2}(?:\.\d+)?(?:px|rem|em)$/;
const FONT = /^[A-Za-z0-9 ,'"-]{1,200}$/;

/** The least contrast of text with what is behind it, WCAG 2.2 AA. */
const LEAST_CONTRAST = 4.5;

/** Custom properties of our style sheets, from what an EHR says of its own looks. */
export type Style = Readonly<Record<`--${string}`, string>>;

/**
 * Gets the looks of the EHR. Only from servers that this app was set up for; what cannot be had, or cannot be read with
 * ease, is left out.
 */
export async function loadStyle({ context, issuer }: Session): Promise<Style> {
  const { styleUrl } = context;
  if (styleUrl === undefined || !URL.canParse(styleUrl, `${issuer.iss}/`)) return {};
  const url = new URL(styleUrl, `${issuer.iss}/`);
  if (!issuer.origins.includes(url.origin)) return {};
  try {
    const response = await fetch(url, { credentials: 'omit' });
    const style: unknown = await response.json();
    return response.ok && isObject(style) ? readStyle(style) : {};
  } catch {
    return {};
  }
}

/** @see https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#styling */
export function readStyle(style: Readonly<Record<string, unknown>>): Style {
  const background = matching(style['color_background'], COLOUR);
  const text = matching(style['color_text'], COLOUR);
  const accent = matching(style['color_highlight'], COLOUR);
  const legible =
    background !== undefined && text !== undefined && contrast(background, text) >= LEAST_CONTRAST;
  // Marks and links stand on the background in the accent.
  const usable = legible && accent !== undefined && contrast(background, accent) >= LEAST_CONTRAST;
  const wanted: Readonly<Record<string, string | undefined>> = {
    '--background': legible ? background : undefined,
    '--text': legible ? text : undefined,
    '--accent': usable ? accent : undefined,
    '--radius': matching(style['dim_border_radius'], SIZE),
    '--font': matching(style['font_family_body'], FONT),
    '--font-heading': matching(style['font_family_heading'], FONT),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Style;
}

/** Whether a style brings its own light or dark. */
export function isDark(style: Style): boolean | undefined {
  const background = style['--background'];
  return background === undefined ? undefined : luminance(background) < 0.2;
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
