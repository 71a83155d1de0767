import {
  AT_HOME,
  DEMENTIA_BEHAVIOUR,
  GROUNDS_ANYWHERE,
  GROUNDS_WITH_STAY,
  MEERZORG_CHILD,
  MPT,
  PGB,
  VERBLIJF,
  VPT,
  VV7_VV8,
} from '../../codes/wlz.ts';
import type { Columns } from '../../facts/columns.ts';
import type { ZORGKANTOOR_REQUESTS } from '../../facts/wlz/indication-values.ts';
import { all, any, at, judgement, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, noteIfAny, requirement, title, warningIfAny } from '../title.ts';
import {
  EKT,
  indicated,
  MEERZORG,
  requestWording,
  takenBy,
  terminal,
  VERHOGING,
  VV10,
} from './wlz-conditions.ts';

const TOESLAG = 'wlz-intramurale-toeslag';

function rlz(article: string) {
  return cited(`Regeling langdurige zorg art. ${article}`);
}

/** 91. Extra Kosten Thuis: before the last three months. */
export const extraKostenThuis = title(EKT, {
  entry: 91,
  name: wording('Extra Kosten Thuis (EKT)', 'Extra Costs at Home (EKT)'),
  law: 'Wlz',
  about: 'indication',
  noClaim: true,
  own: { place: 'home' },
  occasion: (indication) =>
    any(
      isRequested(indication, EKT),
      all(
        indication.current,
        indication.form.in([MPT, PGB]),
        not(at('asked', indication.situation.below3Months)),
      ),
    ),
  sources: [handreiking('2.1.2'), handreiking('6.5'), rlz('5.1a')],
  conditions: (indication) => [
    requirement('care-at-home', indication.form.in(AT_HOME), {
      nl: 'De patiënt krijgt de zorg uit de Wlz thuis',
      en: 'The patient receives the care from the Wlz at home',
      because: wording('de patiënt verblijft in een instelling', 'the patient stays in an institution'),
    }),
    exclusion('vpt', indication.form.in([VPT]), {
      nl: 'De leveringsvorm is volledig pakket thuis',
      en: 'The form of delivery is the full package at home',
      because: wording('EKT is er voor mpt en pgb, niet voor vpt', 'EKT is for mpt and pgb, not for vpt'),
    }),
    exclusion('terminal-phase', indication.situation.below3Months, {
      nl: 'De levensverwachting is korter dan drie maanden',
      en: 'The life expectancy is shorter than three months',
      because: wording(
        'in de laatste drie maanden is er geen EKT; dan kan de verhoging voor palliatieve terminale zorg worden aangevraagd',
        'there is no EKT in the last three months; the increase for terminal care can be requested instead',
      ),
    }),
    exclusion('ptz-increase-registered', takenBy(indication.registrations, [EKT], [VERHOGING]), {
      nl: 'Voor dezelfde dagen is de verhoging voor palliatieve terminale zorg geregistreerd',
      en: 'The increase for terminal care is registered for the same days',
      because: wording('EKT en die verhoging gaan niet samen', 'EKT and that increase do not go together'),
    }),
    payerKnown(indication.circumstances),
    attention('home-care-insufficient', judgement(), {
      nl: 'De zorg thuis is aantoonbaar niet genoeg',
      en: 'The care at home is demonstrably not enough',
    }),
    attention('at-most-25-percent', judgement(), {
      nl: 'Het extra budget is hoogstens 25 procent; het zorgkantoor stelt het bedrag vast',
      en: 'The extra budget is at most 25 per cent; the zorgkantoor sets the amount',
    }),
    attention('request', isRequested(indication, EKT), requestWording(wording('EKT', 'EKT'))),
  ],
});

/** 92. Meerzorg: above a profile VV7 or VV8, never in the terminal phase. */
export const meerzorg = title(MEERZORG, {
  entry: 92,
  name: wording('Meerzorg', 'Meerzorg (additional care)'),
  law: 'Wlz',
  about: 'indication',
  noClaim: true,
  occasion: (indication) =>
    any(
      isRequested(indication, MEERZORG),
      all(
        indication.current,
        indication.profile.in(VV7_VV8),
        not(at('asked', indication.situation.below3Months)),
      ),
    ),
  sources: [
    handreiking('2.1.2'),
    handreiking('4.1'),
    handreiking('6.5'),
    rlz('2.2'),
    cited('NZa Beleidsregel zzp-meerzorg Wlz BR/REG-26130 art. 1'),
  ],
  conditions: (indication) => [
    indicated(indication.situation.wlz),
    exclusion('terminal-phase', indication.situation.below3Months, {
      nl: 'De patiënt is in de palliatieve terminale fase',
      en: 'The patient is in the terminal phase',
      because: wording(
        'meerzorg is niet bedoeld voor de terminale fase; daarvoor is VV10 of de verhoging thuis',
        'meerzorg is not meant for the terminal phase; VV10 or the increase at home is',
      ),
    }),
    exclusion('other-profile', all(not(indication.situation.child), not(indication.profile.in(VV7_VV8))), {
      nl: 'Het zorgprofiel is een ander dan VV7 of VV8',
      en: 'The care profile is another than VV7 or VV8',
      because: wording(
        'meerzorg kan bij volwassenen alleen boven op VV7 of VV8',
        'for adults meerzorg is only possible on top of VV7 or VV8',
      ),
    }),
    exclusion('vv10-registered', takenBy(indication.registrations, [MEERZORG], VV10), {
      nl: 'Voor dezelfde dagen is VV10 geregistreerd',
      en: 'VV10 is registered for the same days',
      because: wording('bij VV10 kan geen meerzorg', 'VV10 allows no meerzorg'),
      sources: [handreiking('4.1')],
    }),
    payerKnown(indication.circumstances),
    attention('need-25-percent-higher', judgement(), {
      nl: 'De zorgbehoefte is minstens 25 procent hoger dan het profiel',
      en: 'The need for care is at least 25 per cent above the profile',
    }),
    attention('request', isRequested(indication, MEERZORG), requestWording(wording('Meerzorg', 'Meerzorg'))),
    noteIfAny('child-beyond-profile', indication.situation.child, {
      nl: 'Ook voor een kind met ZEVMB in een kinderzorghuis, of een invasief beademd kind, is het profiel vaak niet genoeg en kan meerzorg nodig zijn',
      en: 'For a child with ZEVMB in a children’s care house, or an invasively ventilated child, the profile is often not enough either and meerzorg may be needed',
      sources: [handreiking('6.6')],
    }),
    warningIfAny(
      'child-profile',
      all(indication.situation.child, not(indication.profile.in([...MEERZORG_CHILD, ...VV7_VV8]))),
      {
        nl: 'Voor kinderen zijn VG 5, 7 en 8 en LG 5, 6 en 7 genoemd: overleg met het zorgkantoor',
        en: 'For children VG 5, 7 and 8 and LG 5, 6 and 7 are named: consult the zorgkantoor',
        sources: [handreiking('2.1.2'), handreiking('6.6')],
      },
    ),
  ],
});

/** 93. Intramurale toeslag, on one of sixteen grounds. */
export const intramuraleToeslag = title(TOESLAG, {
  entry: 93,
  name: wording('Intramurale toeslag', 'Supplement for special care (intramurale toeslag)'),
  law: 'Wlz',
  about: 'indication',
  noClaim: true,
  occasion: (indication) =>
    any(isRequested(indication, TOESLAG), all(indication.current, hasGround(indication))),
  sources: [handreiking('4.1'), rlz('2.2 lid 1c')],
  conditions: (indication) => [
    indicated(indication.situation.wlz),
    requirement('ground', hasGround(indication), {
      nl: 'De zorgbehoefte komt voort uit een van de zestien gronden',
      en: 'The need for care arises from one of the sixteen grounds',
      todo: wording('leg de grond van de toeslag vast', 'record the ground of the supplement'),
      because: wording(
        'geen van de zestien gronden is vastgelegd',
        'none of the sixteen grounds is recorded',
      ),
    }),
    requirement(
      'stay',
      any(
        indication.supplementGrounds.some((ground) => ground.code.in(GROUNDS_ANYWHERE)),
        indication.form.in([VERBLIJF]),
        indication.situation.inNursingHome,
      ),
      {
        nl: 'De patiënt verblijft in een instelling, of de grond vraagt dat niet',
        en: 'The patient stays in an institution, or the ground does not ask for it',
        because: wording(
          'deze grond geldt alleen bij verblijf in een instelling',
          'this ground only counts with a stay in an institution',
        ),
      },
    ),
    payerKnown(indication.circumstances),
    attention('more-care-needed', judgement(), {
      nl: 'Er is meer zorg nodig dan de indicatie toelaat',
      en: 'More care is needed than the indication allows',
    }),
    attention('need-25-percent-higher', judgement(), {
      nl: 'Ga na of de zorgbehoefte minstens 25 procent hoger moet zijn',
      en: 'Check whether the need has to be at least 25 per cent higher',
      sources: [handreiking('2.1.2')],
    }),
    attention(
      'request',
      isRequested(indication, TOESLAG),
      requestWording(wording('De toeslag', 'The supplement')),
    ),
    warningIfAny(
      'behaviour',
      indication.supplementGrounds.some((ground) => ground.code.in([DEMENTIA_BEHAVIOUR])),
      {
        nl: 'Bij deze grond is de zorg gericht op verbetering van het gedrag',
        en: 'On this ground the care aims at improving the behaviour',
      },
    ),
    warningIfAny('at-home', indication.form.in(AT_HOME), {
      nl: 'De patiënt woont thuis: ga bij het zorgkantoor na of de toeslag dan kan',
      en: 'The patient lives at home: check with the zorgkantoor whether the supplement is possible',
      sources: [handreiking('2.1.2')],
    }),
  ],
});

/** 94. Increase for terminal care at home, with mpt or pgb. */
export const ptzVerhoging = title(VERHOGING, {
  entry: 94,
  name: wording(
    'Verhoging voor palliatieve terminale zorg thuis (mpt of pgb)',
    'Increase for terminal care at home (mpt or pgb)',
  ),
  law: 'Wlz',
  about: 'indication',
  noClaim: true,
  own: { place: 'home' },
  occasion: (indication) =>
    any(
      isRequested(indication, VERHOGING),
      all(indication.current, indication.form.in([MPT, PGB]), indication.terminalNoted),
    ),
  sources: [handreiking('2.1.2'), handreiking('6.5'), rlz('5.1c lid 1-2')],
  conditions: (indication) => [
    terminal(indication.situation.below3Months),
    requirement('mpt-or-pgb', indication.form.in([MPT, PGB]), {
      nl: 'De leveringsvorm is mpt of pgb',
      en: 'The form of delivery is mpt or pgb',
      because: wording(
        'de verhoging is er voor mpt en pgb; bij een vpt kan VV10 worden gedeclareerd',
        'the increase is for mpt and pgb; with a vpt VV10 can be claimed',
      ),
    }),
    exclusion('ekt-registered', takenBy(indication.registrations, [VERHOGING], [EKT]), {
      nl: 'Voor dezelfde dagen is Extra Kosten Thuis geregistreerd',
      en: 'Extra Kosten Thuis is registered for the same days',
      because: wording('EKT en deze verhoging gaan niet samen', 'EKT and this increase do not go together'),
    }),
    payerKnown(indication.circumstances),
    attention('needed-at-home', judgement(), {
      nl: 'De verhoging is nodig om thuis palliatieve terminale zorg te krijgen',
      en: 'The increase is needed to receive terminal care at home',
      sources: [handreiking('2.1.2')],
    }),
    attention(
      'request',
      isRequested(indication, VERHOGING),
      requestWording(wording('De verhoging', 'The increase')),
    ),
  ],
});

function isRequested({ requests }: Columns<'indication'>, title: keyof typeof ZORGKANTOOR_REQUESTS) {
  return requests.some((request) => request.category.in([title]));
}

function hasGround({ supplementGrounds }: Columns<'indication'>) {
  return supplementGrounds.some((ground) => ground.code.in([...GROUNDS_ANYWHERE, ...GROUNDS_WITH_STAY]));
}
