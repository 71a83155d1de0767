import { ownCode } from '../../codes/own-code.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, never, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { exclusion, requirement, title } from '../title.ts';

/** 12. Aftercare for the bereaved: part of the DBC. Any zorgactiviteit dated after death is reported here. */
export const nazorg = title('msz-nazorg-dbc', {
  entry: 12,
  name: wording('Nazorg aan nabestaanden', 'Aftercare for the bereaved'),
  about: 'care',
  own: { alsoAfterDeath: true, alsoWithoutPatient: true, claimant: 'whoever' },
  onlyIf: (patient) => patient.deceased,
  occasion: (care) => care.afterDeath,
  registered: (care) => all(care.registrations.some(isOfHospital), care.afterDeath),
  sources: [
    handreiking('1.1.5'),
    handreiking('6.1'),
    cited('NZa Rapport Palliatieve zorg op maat (2017) p. 16'),
  ],
  conditions: (care) => [
    exclusion('after-death', care.afterDeath, {
      nl: 'De zorg is van na het overlijden van de patiënt',
      en: 'The care is dated after the death of the patient',
      because: wording(
        'nazorg is onderdeel van de dbc en wordt niet apart geregistreerd',
        'aftercare is part of the DBC and is not registered separately',
      ),
    }),
  ],
});

/** A zorgactiviteit, or a title of this chapter by the site's own code. */
function isOfHospital({ code }: Columns<'registration'>): Expression {
  return any(not(code.startsWith(ownCode(''))), code.startsWith(ownCode('msz-')));
}

/** 13. A bereaved person with a care question of their own. */
export const eigenZorgtrajectNabestaande = title('msz-nabestaande-eigen-zorgtraject', {
  entry: 13,
  name: wording('Eigen zorgvraag van een nabestaande', 'Own care question of a bereaved person'),
  about: 'subtraject',
  own: { alsoAfterDeath: true },
  onlyIf: (patient) => patient.deceased,
  occasion: (subtraject) => subtraject.startsAfterDeath,
  registered: never,
  sources: [handreiking('1.1.5'), handreiking('4.5')],
  conditions: (subtraject) => [
    requirement('referral', subtraject.referred, {
      nl: 'De nabestaande is verwezen, via de eigen huisarts',
      en: 'The bereaved person was referred, by the own GP',
      todo: wording(
        'verwijs de nabestaande via de eigen huisarts',
        'refer the bereaved person through the own GP',
      ),
    }),
    exclusion('on-record-of-deceased', subtraject.startsAfterDeath, {
      nl: 'Het zorgtraject staat op naam van de overleden patiënt',
      en: 'The care path is on the record of the deceased patient',
      because: wording(
        'een zorgvraag van de nabestaande hoort in een eigen zorgtraject van die nabestaande',
        'a care question of the bereaved belongs in a care path of their own',
      ),
    }),
  ],
});
