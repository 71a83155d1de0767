import { ownCode } from '../../codes/own-code.ts';
import { systemOfCode, uriOf } from '../../codes/systems.ts';
import type { Care } from '../../facts/entities.ts';
import type { Title } from '../../law/title.ts';
import type { Settings } from '../../record/settings/settings.ts';
import type { Finding } from '../assessment.ts';

/** The code that is registered; where none is, the one code of the title, or the site's own. */
export function codeOf({ id, codes, about }: Title, subject: unknown, settings: Settings): Finding['code'] {
  const own = settings.codes?.[id];
  if (codes.length === 0) return own && { system: own.system, code: own.code };
  const registrations = about === 'care' ? (subject as Care).registrations.items : [];
  const registered = registrations
    .map(({ code }) => code.value)
    .find((code) => codes.includes(code as string));
  const ownRegistered = registrations.some(({ code }) => code.value === ownCode(id));
  if (ownRegistered && registered === undefined && own) return { system: own.system, code: own.code };
  const code = registered ?? (codes.length === 1 ? codes[0] : undefined);
  return code === undefined ? undefined : { system: uriOf(systemOfCode(code, about === 'subtraject')), code };
}
