import { EXTENSION, uriOf } from '../../codes/systems.ts';
import { inside, KEPT, type Place, toldBy } from '../../record/bindings/declaration.ts';
import { TOLD_COVERAGE } from '../../record/bindings/told.ts';
import { booleanExtension, codingExtension, concept, type Write } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';
import { CARE_PROFILES, DELIVERY_FORMS } from './indication-values.ts';

const INDICATED = concept('type', { system: uriOf('dekking'), code: 'wlz' });
const NOT_INDICATED = concept('type', { system: uriOf('dekking'), code: 'geen-wlz' });
const PROFILE = codingExtension(EXTENSION.profile, 'https://www.istandaarden.nl/ibieb/codesystemen/COD163');
const FORM = codingExtension(EXTENSION.form, 'https://www.istandaarden.nl/ibieb/codesystemen/COD578');

export const WLZ_BINDINGS = {
  wlzIndication: {
    says: 'Wlz indication',
    gives: 'yes',
    example: 'yes',
    on: said(INDICATED),
  },
  noWlzIndication: {
    says: 'Wlz indication',
    gives: 'yes',
    example: 'yes: it is told that there is none',
    on: said(NOT_INDICATED),
  },
  wlzProfile: {
    says: 'Wlz indication',
    gives: 'code',
    codes: Object.keys(CARE_PROFILES).filter((code) => code !== ''),
    example: 'zorgprofiel, `759` for VV10; tells of an indication as well',
    on: said(INDICATED, PROFILE),
  },
  wlzForm: {
    says: 'Wlz indication',
    gives: 'code',
    codes: Object.keys(DELIVERY_FORMS).filter((code) => code !== ''),
    example: 'leveringsvorm, `4` for a stay; tells of an indication as well',
    on: said(INDICATED, FORM),
  },
  wlzTreatment: {
    says: 'Wlz indication',
    gives: 'yes-or-no',
    example: 'yes, or `false` where it is told that the stay is without treatment',
    on: said(booleanExtension(EXTENSION.treatment)),
  },
} as const satisfies Record<string, FactBinding>;

/** In a Coverage, or in whatever else a system keeps the decision: all that one resource tells is one indication. */
function said(...writes: readonly Write[]): Readonly<Record<string, Place>> {
  return {
    ...inside(['Coverage'], ...writes),
    ...toldBy([...KEPT, 'Contract'], TOLD_COVERAGE, ...writes),
  };
}
