import { MPT, PGB } from '../../codes/wlz.ts';
import { all, always, judgement } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { handreiking } from '../sources.ts';
import { attention, noteIfAny, requirement, title, validFrom, warningIfAny } from '../title.ts';
import { agreedWithZorgkantoor, indicated } from './wlz-conditions.ts';

/** 107. Nursing specially for children, on top of mpt or pgb. */
export const verplegingKind = title('wlz-code-118', {
  entry: 107,
  name: wording('Verpleging speciaal aan kinderen (118)', 'Nursing specially for children (118)'),
  law: 'Wlz',
  about: 'care',
  occasion: (care) =>
    all(
      care.child,
      care.situation.wlzForm.in([MPT, PGB]),
      care.atHome,
      care.performers.some((performer) => performer.nurse),
    ),
  sources: [handreiking('6.6')],
  conditions: (care) => [
    validFrom(care.on, '2025-01-01', {
      nl: 'De zorg is van 1 januari 2025 of later',
      en: 'The care is dated 1 January 2025 or later',
      because: wording(
        'de afspraken over code 118 boven op mpt en pgb gelden vanaf 2025',
        'the agreements on code 118 on top of mpt and pgb hold from 2025',
      ),
    }),
    requirement('child', care.child, {
      nl: 'De patiënt is jonger dan 18 jaar',
      en: 'The patient is under 18',
      because: wording('de patiënt is 18 jaar of ouder', 'the patient is 18 or older'),
    }),
    indicated(care.situation.wlz),
    requirement('mpt-or-pgb', care.situation.wlzForm.in([MPT, PGB]), {
      nl: 'De leveringsvorm is mpt of pgb',
      en: 'The form of delivery is mpt or pgb',
      because: wording('de leveringsvorm is geen mpt of pgb', 'the form of delivery is neither mpt nor pgb'),
    }),
    requirement(
      'by-nurse',
      care.performers.some((performer) => performer.nurse),
      {
        nl: 'Een verpleegkundige gaf de zorg',
        en: 'A nurse gave the care',
        because: wording('de zorg is niet van een verpleegkundige', 'the care was not given by a nurse'),
      },
    ),
    agreedWithZorgkantoor('wlz-code-118'),
    payerKnown(care.circumstances),
    noteIfAny('without-allocation', always(), {
      nl: 'Code 118 wordt boven op het mpt of pgb gedeclareerd en vraagt geen toewijzing',
      en: 'Code 118 is claimed on top of the mpt or pgb and asks for no allocation',
    }),
    warningIfAny('check-after-2025', care.on.from('2026-01-01'), {
      nl: 'De afspraken zijn voor 2025 gemaakt: ga na of ze nog gelden',
      en: 'The agreements were made for 2025: check whether they still hold',
    }),
  ],
});

/** 108. Children with very severe multiple disabilities in a children's care house. */
export const kinderzorghuis = title('wlz-z1006', {
  entry: 108,
  name: wording(
    'Kind met ZEVMB in een kinderzorghuis (Z1006)',
    "Child with ZEVMB in a children's care house (Z1006)",
  ),
  law: 'Wlz',
  about: 'care',
  occasion: (care) =>
    all(care.child, care.wlzContact.zevmb, care.wlzContact.inChildCareHouse, care.situation.wlz),
  sources: [handreiking('6.6')],
  conditions: (care) => [
    requirement('child', care.child, {
      nl: 'De patiënt is jonger dan 18 jaar',
      en: 'The patient is under 18',
      because: wording('de patiënt is 18 jaar of ouder', 'the patient is 18 or older'),
    }),
    requirement('zevmb', care.wlzContact.zevmb, {
      nl: 'Het kind heeft zeer ernstige verstandelijke en meervoudige beperkingen',
      en: 'The child has very severe intellectual and multiple disabilities',
      because: wording('het kind heeft geen ZEVMB', 'the child has no ZEVMB'),
    }),
    requirement('in-child-care-house', care.wlzContact.inChildCareHouse, {
      nl: 'De zorg is in een kinderzorghuis gegeven',
      en: "The care was given in a children's care house",
      because: wording(
        'de zorg is niet in een kinderzorghuis gegeven',
        "the care was not given in a children's care house",
      ),
    }),
    indicated(care.situation.wlz),
    agreedWithZorgkantoor('wlz-z1006'),
    payerKnown(care.circumstances),
    attention('meerzorg-for-a-full-day', judgement(), {
      nl: 'Voor een heel etmaal is Z1006 niet genoeg: vraag dan meerzorg aan',
      en: 'For a full day and night Z1006 is not enough: request meerzorg then',
    }),
  ],
});
