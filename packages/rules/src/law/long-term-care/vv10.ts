import { VPT } from '../../codes/wlz.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, always, any, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { onceADay } from '../care-conditions.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { handreiking } from '../sources.ts';
import { attention, noteIfAny, requirement, title } from '../title.ts';
import { isRegistered, placeOf, registeredAs } from './vv10-registered.ts';
import {
  admittedUnderWtza,
  agreedWithZorgkantoor,
  besideVv10,
  indicated,
  stayForm,
  terminal,
  VPT_VV10,
  VV10_HOSPICE,
  VV10_PU,
  VV10_VERPLEEGHUIS,
  vptInHospice,
  vv10Since2018,
  ZZP_VPT,
} from './wlz-conditions.ts';

/** 95. VV10 at home: the life expectancy in the record is enough. */
export const vptVv10 = title(VPT_VV10, {
  entry: 95,
  name: wording(
    'Vpt VV10: intensieve palliatief-terminale zorg thuis',
    'Vpt VV10: intensive terminal care at home',
  ),
  law: 'Wlz',
  about: 'indication',
  occasion: (indication) => all(indication.current, indication.form.in([VPT]), indication.terminalNoted),
  registered: ({ registrations, form }) =>
    all(
      isRegistered(registrations, VPT_VV10),
      any(
        form.in([VPT]),
        not(
          any(
            ...[VV10_VERPLEEGHUIS, VV10_PU, VV10_HOSPICE].map((other) => isRegistered(registrations, other)),
          ),
        ),
      ),
    ),
  sources: [handreiking('2.1.2'), handreiking('6.5'), { ...ZZP_VPT, id: `${ZZP_VPT.id} art. 11` }],
  conditions: (indication) => [
    vv10Since2018(indication.on),
    requirement('delivery-form', indication.form.in([VPT]), {
      nl: 'De leveringsvorm is volledig pakket thuis',
      en: 'The form of delivery is the full package at home',
      because: wording(
        'thuis kan VV10 alleen bij een vpt; bij mpt of pgb is er de verhoging voor terminale zorg',
        'at home VV10 needs a vpt; with mpt or pgb there is the increase for terminal care',
      ),
    }),
    terminal(indication.situation.below3Months),
    agreedWithZorgkantoor(VPT_VV10),
    vptInHospice(indication.situation, VPT_VV10),
    ...besideVv10(indication.registrations),
    payerKnown(indication.circumstances),
    attention('needed-at-home', judgement(), {
      nl: 'VV10 is nodig voor intensieve palliatieve terminale zorg thuis',
      en: 'VV10 is needed for intensive terminal care at home',
    }),
    onceADay(indication.registrations, VPT_VV10),
  ],
});

/** 96. VV10 in a nursing home, or on a palliative unit after one: a declaration on all five criteria. */
export const vv10Verpleeghuis = title(VV10_VERPLEEGHUIS, {
  entry: 96,
  name: wording('VV10 in of vanuit het verpleeghuis', 'VV10 in or from a nursing home'),
  law: 'Wlz',
  about: 'stay',
  occasion: (stay) =>
    all(
      stay.situation.wlz,
      any(all(stay.nursingHome, stay.wlzStay.terminalNoted), all(stay.pu, stay.wlzStay.fromNursingHome)),
    ),
  registered: (stay) => registeredAs(VV10_VERPLEEGHUIS, stay),
  sources: [handreiking('4.1'), handreiking('4.2')],
  conditions: (stay) => [
    vv10Since2018(stay.on),
    requirement('place', any(stay.nursingHome, all(stay.pu, stay.wlzStay.fromNursingHome)), {
      nl: 'De patiënt woont in een verpleeghuis of kwam daarvandaan naar de palliatieve unit',
      en: 'The patient lives in a nursing home or came from there to the palliative unit',
      because: wording(
        'de patiënt woont niet in een verpleeghuis; vanuit huis of in een hospice gelden andere voorwaarden voor VV10',
        'the patient does not live in a nursing home; from home or in a hospice VV10 has other conditions',
      ),
    }),
    indicated(stay.situation.wlz),
    declared('expectancy', stay.wlzStay.declared.expectancy, {
      nl: 'de levensverwachting korter is dan drie maanden',
      en: 'the life expectancy is shorter than three months',
    }),
    declared('indication', stay.wlzStay.declared.indication, {
      nl: 'er een geldige Wlz-indicatie is',
      en: 'there is a valid Wlz indication',
    }),
    declared('intensive-care', stay.wlzStay.declared.intensiveCare, {
      nl: 'zeer intensieve zorg dag en nacht nodig is die niet in het zorgprofiel past',
      en: 'very intensive care day and night is needed that does not fit in the profile',
    }),
    declared('symptoms', stay.wlzStay.declared.symptoms, {
      nl: 'zware pijn, verwardheid, benauwdheid of onrust bestreden moet worden',
      en: 'severe pain, confusion, breathlessness or unrest has to be treated',
    }),
    declared('complex-care', stay.wlzStay.declared.complexCare, {
      nl: 'de zorg complex is, met meer disciplines en steeds zorg nabij',
      en: 'the care is complex, with several disciplines and care always near',
    }),
    ...inAnInstitution(stay, VV10_VERPLEEGHUIS),
    onceADay(stay.registrations, VV10_VERPLEEGHUIS),
  ],
});

/** 97. VV10 on a palliative unit, coming from home: the life expectancy is enough. */
export const vv10PuVanuitThuis = title(VV10_PU, {
  entry: 97,
  name: wording('VV10 op de palliatieve unit, vanuit thuis', 'VV10 on a palliative unit, from home'),
  law: 'Wlz',
  about: 'stay',
  // While it is not told where the patient came from, the finding asks for it.
  occasion: (stay) => all(stay.situation.wlz, placeOf(VV10_PU, stay)),
  registered: (stay) => registeredAs(VV10_PU, stay),
  sources: [handreiking('4.2')],
  conditions: (stay) => [
    vv10Since2018(stay.on),
    requirement('on-palliative-unit', stay.pu, {
      nl: 'De patiënt verblijft op een palliatieve unit',
      en: 'The patient stays on a palliative unit',
      because: wording(
        'de patiënt verblijft niet op een palliatieve unit',
        'the patient does not stay on a palliative unit',
      ),
    }),
    requirement('from-home', stay.wlzStay.fromHome, {
      nl: 'De patiënt kwam van huis',
      en: 'The patient came from home',
      ask: wording('leg vast waar de patiënt vandaan kwam', 'record where the patient came from'),
      because: wording(
        'de patiënt kwam uit een verpleeghuis; dan verklaart de arts alle vijf criteria voor VV10',
        'the patient came from a nursing home; then the physician declares all five criteria of VV10',
      ),
    }),
    indicated(stay.situation.wlz),
    stayForm(stay.situation.wlzForm, VV10_PU),
    terminal(stay.situation.below3Months),
    ...inAnInstitution(stay, VV10_PU),
    onceADay(stay.registrations, VV10_PU),
  ],
});

/** 98. VV10 in a high care hospice. */
export const vv10Hospice = title(VV10_HOSPICE, {
  entry: 98,
  name: wording('VV10 in een hospice', 'VV10 in a hospice'),
  law: 'Wlz',
  about: 'stay',
  occasion: (stay) => all(stay.hch, stay.situation.wlz),
  registered: (stay) => registeredAs(VV10_HOSPICE, stay),
  sources: [handreiking('3'), handreiking('3.8')],
  conditions: (stay) => [
    vv10Since2018(stay.on),
    requirement('in-hospice', any(stay.hch, stay.pu), {
      nl: 'De patiënt verblijft in een high care hospice of palliatieve unit',
      en: 'The patient stays in a high care hospice or palliative unit',
      because: wording(
        'in een bijna-thuis-huis loopt de zorg zoals thuis',
        'in a bijna-thuis-huis the care is paid as at home',
      ),
    }),
    indicated(stay.situation.wlz),
    stayForm(stay.situation.wlzForm, VV10_HOSPICE),
    terminal(stay.situation.below3Months),
    ...inAnInstitution(stay, VV10_HOSPICE),
    noteIfAny('without-approval', always(), {
      nl: 'VV10 wordt gedeclareerd zonder dat het zorgkantoor er vooraf over beslist',
      en: 'VV10 is claimed without a decision of the zorgkantoor beforehand',
      sources: [handreiking('3')],
    }),
    attention('profile-insufficient', judgement(), {
      nl: 'Het zorgprofiel is niet genoeg voor de intensieve zorg dag en nacht',
      en: 'The profile is not enough for the intensive care day and night',
    }),
    onceADay(stay.registrations, VV10_HOSPICE),
  ],
});

function declared(criterion: string, expression: Expression, { nl, en }: { nl: string; en: string }) {
  return requirement(`declared-${criterion}`, expression, {
    nl: `De arts verklaart dat ${nl}`,
    en: `The physician declares that ${en}`,
    ask: wording(
      `vraag de behandelend arts of ${nl}, en laat het antwoord in de verklaring zetten`,
      `ask the treating physician whether ${en}, and have the answer put in the declaration`,
    ),
    because: wording(
      `de arts verklaart dat dit niet zo is: ${nl}`,
      `the physician declares that this is not so: ${en}`,
    ),
  });
}

/** What VV10 asks of every institution. */
function inAnInstitution(stay: Columns<'stay'>, title: string) {
  return [
    admittedUnderWtza(stay.wtza),
    agreedWithZorgkantoor(title),
    ...besideVv10(stay.registrations),
    payerKnown(stay.circumstances),
  ];
}
