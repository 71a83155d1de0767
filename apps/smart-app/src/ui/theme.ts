import { useEffect, useState } from 'react';
import { isDark, type Style } from '../smart/style.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Light or dark, and the looks of the EHR on top of it. Kept by nobody: each time as the system has it. */
export function useTheme(style: Style): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => {
    const root = document.documentElement;
    // The colours of an EHR are either light or dark; who chooses otherwise chooses ours.
    const own = isDark(style);
    const chosen = theme === 'system' && own !== undefined ? (own ? 'dark' : 'light') : theme;
    if (chosen === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = chosen;
    const applied = Object.entries(style).filter(([name]) => theme === 'system' || !COLOURS.includes(name));
    for (const [name, value] of applied) root.style.setProperty(name, value);
    return () => {
      for (const [name] of applied) root.style.removeProperty(name);
    };
  }, [theme, style]);
  return [theme, setTheme];
}

const COLOURS = ['--background', '--text', '--accent'];

/** Whether a media query holds, also when it changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const change = () => setMatches(list.matches);
    change();
    list.addEventListener('change', change);
    return () => list.removeEventListener('change', change);
  }, [query]);
  return matches;
}
