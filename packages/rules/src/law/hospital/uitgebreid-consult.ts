import { UITGEBREID_CONSULT } from '../../codes/zorgactiviteiten.ts';
import { wording } from '../../logic/wording.ts';
import { handreiking } from '../sources.ts';
import { title, validity } from '../title.ts';
import { oncePerSpecialism } from './consult-conditions.ts';

/** 2. Uitgebreid consult, ended (reading A1: for care from 2025 on). */
export const uitgebreidConsult = title('msz-uitgebreid-consult-190066-beeindigd', {
  entry: 2,
  name: wording(
    'Uitgebreid consult zorgvuldige afweging behandelopties',
    'Extended consult on treatment options',
  ),
  codes: [UITGEBREID_CONSULT],
  about: 'care',
  sources: [handreiking('1.1.1'), handreiking('7.1')],
  conditions: (care) => [
    validity(care.on.before('2025-01-01'), {
      nl: 'Het consult is van vóór 1 januari 2025',
      en: 'The consult is dated before 1 January 2025',
      because: wording(
        '190066 bestaat niet meer vanaf 2025; registreer 190098 of 190099',
        '190066 no longer exists from 2025; register 190098 or 190099',
      ),
    }),
    oncePerSpecialism(care, [UITGEBREID_CONSULT]),
  ],
});
