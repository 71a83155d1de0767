import { ownCode } from '../../codes/own-code.ts';
import { MPT, PGB, VERBLIJF, VPT } from '../../codes/wlz.ts';
import type { Columns, ColumnsOfSet } from '../../facts/columns.ts';
import { agreementOn, all, any, certainly, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, exclusion, requirement, validFrom, warningIfAny } from '../title.ts';

/** Conditions that several Wlz titles share. */

export const ZORGPROFIEL = 'wlz-zorgprofiel';
export const EKT = 'wlz-ekt';
export const MEERZORG = 'wlz-meerzorg';
export const VERHOGING = 'wlz-ptz-verhoging-mpt-pgb';
export const VPT_VV10 = 'wlz-vpt-vv10';
export const VV10_VERPLEEGHUIS = 'wlz-verblijf-vv10-verpleeghuis';
export const VV10_PU = 'wlz-vv10-pu-vanuit-thuis';
export const VV10_HOSPICE = 'wlz-vv10-hospice';
export const VV10 = [VPT_VV10, VV10_VERPLEEGHUIS, VV10_PU, VV10_HOSPICE];

/** NZa rule on care profiles and vpt, as the Handreiking cites it. */
export const ZZP_VPT = cited('NZa Beleidsregel zorgzwaartepakketten en vpt 2026 BR/REG-26125');

export function codesOfTitles(titles: readonly string[]): readonly string[] {
  return titles.map(ownCode);
}

export function agreedWithZorgkantoor(title: string) {
  return agreement(
    title,
    {
      nl: 'Er is een overeenkomst met het zorgkantoor',
      en: 'There is an agreement with the zorgkantoor',
      todo: wording(
        'ga na of er een overeenkomst met het zorgkantoor is',
        'check the agreement with the zorgkantoor',
      ),
      because: wording(
        'er is geen overeenkomst met het zorgkantoor',
        'there is no agreement with the zorgkantoor',
      ),
    },
    'zorgkantoor',
  );
}

export function indicated(wlz: Expression) {
  return requirement('wlz-indication', wlz, {
    nl: 'De patiënt heeft een geldige Wlz-indicatie',
    en: 'The patient has a valid Wlz indication',
    because: wording('de patiënt heeft geen Wlz-indicatie', 'the patient has no Wlz indication'),
  });
}

/**
 * A vpt is care at home. In a hospice or on a palliative unit one section asks for another form, another lets terminal
 * care be claimed without a stay by agreement, so that it is open with one.
 */
export function vptInHospice({ inHch, inPu }: Columns<'situation'>, title: string) {
  return exclusion(
    'vpt-in-hospice',
    all(any(certainly(inHch), certainly(inPu)), any(not(agreementOn(title, 'zorgkantoor')), judgement())),
    {
      nl: 'De zorg in het hospice of op de palliatieve unit kan niet uit het vpt worden betaald',
      en: 'The care in the hospice or on the palliative unit cannot be paid from the vpt',
      ask: wording(
        'laat de leveringsvorm wijzigen in verblijf, of vraag het zorgkantoor of het zonder kan',
        'have the form of delivery changed into stay, or ask the zorgkantoor whether it can do without',
      ),
      because: wording(
        'een vpt is voor zorg thuis; in een hospice of op een palliatieve unit hoort daar de leveringsvorm verblijf bij',
        'a vpt is for care at home; a hospice or palliative unit goes with the delivery form stay',
      ),
      sources: [handreiking('3'), handreiking('3.8')],
    },
  );
}

/**
 * One section lets terminal care be claimed in a hospice without an indication for a stay, with an agreement; another
 * asks for the form to be changed first. So with an agreement it is open, for the zorgkantoor to say.
 */
export function stayForm(form: Columns<'situation'>['wlzForm'], title: string) {
  return requirement(
    'stay-form',
    any(form.in([VERBLIJF]), all(form.in([MPT, PGB, VPT]), agreementOn(title, 'zorgkantoor'), judgement())),
    {
      nl: 'De leveringsvorm is verblijf, of het zorgkantoor laat terminale zorg hier zonder verblijf toe',
      en: 'The form of delivery is stay, or the zorgkantoor allows terminal care here without one',
      todo: wording(
        'laat de leveringsvorm wijzigen in verblijf, of vraag het zorgkantoor of het zonder kan',
        'have the form of delivery changed into stay, or ask the zorgkantoor whether it can do without',
      ),
      because: wording('de leveringsvorm is geen verblijf', 'the form of delivery is not stay'),
      sources: [handreiking('3'), handreiking('3.8')],
    },
  );
}

export function terminal(below3Months: Expression) {
  return requirement('life-expectancy', below3Months, {
    nl: 'De levensverwachting is volgens een arts korter dan drie maanden',
    en: 'The life expectancy is shorter than three months in the judgement of a physician',
    ask: wording(
      'laat de arts de levensverwachting in het dossier vastleggen',
      'have the physician note the life expectancy in the record',
    ),
    because: wording(
      'de levensverwachting is volgens een arts langer dan drie maanden',
      'the life expectancy is longer than three months in the judgement of a physician',
    ),
  });
}

/** Only an institution with a WTZa admission can contract care in an institution. */
export function admittedUnderWtza(wtza: Expression) {
  return requirement('wtza', wtza, {
    nl: 'De instelling die declareert is toegelaten volgens de WTZa',
    en: 'The institution that claims is admitted under the WTZa',
    todo: wording(
      'declareer via een hoofdaannemer met een WTZa-vergunning',
      'claim through a main contractor with a WTZa licence',
    ),
    because: wording(
      'de instelling die declareert is niet toegelaten volgens de WTZa',
      'the institution that claims is not admitted under the WTZa',
    ),
    sources: [handreiking('3.2'), handreiking('B1')],
  });
}

/** Since then VV10 needs no indication by CIZ. */
export function vv10Since2018(on: Parameters<typeof validFrom>[0]) {
  return validFrom(on, '2018-01-01', {
    nl: 'De zorg is van 1 januari 2018 of later',
    en: 'The care is dated 1 January 2018 or later',
    because: wording(
      'tot 1 januari 2018 was voor VV10 een indicatie van het CIZ nodig',
      'until 1 January 2018 VV10 needed an indication by CIZ',
    ),
    sources: [handreiking('7.2')],
  });
}

/** One of these registrations covers a day that a registration of one of the others covers. */
export function registeredTogether(
  registrations: ColumnsOfSet<'period-registration'>,
  some: readonly string[],
  others: readonly string[],
): Expression {
  return registrations.some((one) =>
    all(
      one.code.in(codesOfTitles(some)),
      one.overlapping.some((other) => other.code.in(codesOfTitles(others))),
    ),
  );
}

/** The same, and where none of the first is registered yet: others are, so that there is no room for it. */
export function takenBy(
  registrations: ColumnsOfSet<'period-registration'>,
  some: readonly string[],
  others: readonly string[],
): Expression {
  return any(
    registeredTogether(registrations, some, others),
    all(
      not(registrations.some((one) => one.code.in(codesOfTitles(some)))),
      registrations.some((other) => other.code.in(codesOfTitles(others))),
    ),
  );
}

/** The source calls the profile and meerzorg the ones that cannot be claimed beside VV10, and not VV10 itself. */
export function besideVv10(registrations: ColumnsOfSet<'period-registration'>) {
  return [
    warningIfAny('profile-registered', registeredTogether(registrations, VV10, [ZORGPROFIEL]), {
      nl: 'Voor dezelfde dagen is ook het geïndiceerde zorgprofiel geregistreerd: dat klopt dan niet, VV10 komt ervoor in de plaats',
      en: 'The indicated care profile is registered for the same days: that is the wrong one, as VV10 replaces it',
      sources: [handreiking('4.1'), handreiking('2.1.2')],
    }),
    warningIfAny('meerzorg-registered', registeredTogether(registrations, VV10, [MEERZORG]), {
      nl: 'Voor dezelfde dagen is ook meerzorg geregistreerd: die klopt dan niet, bij VV10 kan geen meerzorg',
      en: 'Meerzorg is registered for the same days: that is the wrong one, as VV10 allows no meerzorg',
      sources: [handreiking('4.1')],
    }),
  ];
}

/** The summary shows what to do; the record only tells whether a request is in it. */
export function requestWording(name: Wording) {
  return {
    nl: `${name.nl} is bij het zorgkantoor aangevraagd`,
    en: `${name.en} is requested from the zorgkantoor`,
    todo: wording('vraag dit aan bij het zorgkantoor', 'request it from the zorgkantoor'),
  };
}
