import type { Language } from '@prestatiewijzer/rules';
import { en } from './texts-en.ts';
import { nl, type Texts } from './texts-nl.ts';

export const TEXTS: Readonly<Record<Language, Texts>> = { nl, en };
export type { Texts } from './texts-nl.ts';
