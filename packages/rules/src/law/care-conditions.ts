import { ownCode } from '../codes/own-code.ts';
import { VERBLIJF } from '../codes/wlz.ts';
import type { Columns, ColumnsOfSet } from '../facts/columns.ts';
import { all, any, not } from '../logic/columns.ts';
import type { Expression } from '../logic/expression.ts';
import { wording } from '../logic/wording.ts';
import { handreiking } from './sources.ts';
import { agreement, attention, type ConditionWording, exclusion } from './title.ts';

/** Conditions and triggers that titles of several chapters outside the hospital share. */

/**
 * What is registered beside the care itself and never in its place: supplements, amounts per patient or per organisation,
 * and what was used or prescribed at the contact.
 */
const BESIDE_CARE: readonly string[] = [
  'gzsp-reistoeslag',
  'elv-coordineren-verblijf',
  'ha-s1-inschrijftarief',
  'ha-s2-oi',
  'ha-s2a-s2b-ketens',
  'ha-s3',
  'ha-module-kwetsbare-ouderen',
  'palliakit',
  'hm-huisartsenzorg',
  'hm-hulpmiddelenzorg',
  'hm-maaghevel',
  'hm-ascitesdrainage',
  'hm-rectaalcanule',
  'hm-katheter',
  'med-oxycodon-cassette',
  'med-hydromorfon-cassette',
  'med-levomepromazine',
  'med-fenobarbital-infuus',
].map(ownCode);

/** The care itself is registered, as whatever it may be. */
export function isRegistered(care: Columns<'care'>): Expression {
  return care.registrations.some((registration) => not(registration.code.in(BESIDE_CARE)));
}

/** With Wlz treatment in an institution, the institution pays GP care. */
export function notForResidentWithTreatment(situation: Columns<'situation'>) {
  return exclusion('resident-with-treatment', situation.residentWithTreatment, {
    nl: 'De patiënt verblijft in een Wlz-instelling, met behandeling in de indicatie',
    en: 'The patient stays in a Wlz institution, with treatment in the indication',
    because: wording(
      'de patiënt woont in een Wlz-instelling met behandeling, en die betaalt de huisartsenzorg',
      'the patient lives in a Wlz institution with treatment, which pays for GP care',
    ),
    sources: [handreiking('4.1.1')],
  });
}

/** What is claimed once for one thing: a contact, a visit, a request. */
export function registeredOnce(
  registrations: Columns<'care'>['registrations'],
  titleId: string,
  { nl, en, because }: Required<Pick<ConditionWording, 'nl' | 'en' | 'because'>>,
) {
  return exclusion(
    'registered-twice',
    registrations.atLeast(2, (registration) => registration.code.in([ownCode(titleId)])),
    { nl, en, because },
  );
}

/** What an institution is paid for by the day it registers once for a day; another institution can have its own stay. */
export function onceADay(registrations: ColumnsOfSet<'period-registration'>, titleId: string) {
  const codes = [ownCode(titleId)];
  return exclusion(
    'registered-twice',
    registrations.some((one) =>
      all(
        one.code.in(codes),
        one.again.some((other) => other.code.in(codes)),
      ),
    ),
    {
      nl: 'Voor dezelfde dagen is dit door één organisatie meer dan eens geregistreerd',
      en: 'For the same days this is registered more than once by one organisation',
      because: wording(
        'een dag telt één keer, en is door dezelfde organisatie dubbel geregistreerd',
        'a day counts once, and the same organisation registered it twice',
      ),
    },
  );
}

/** The contract with the insurer for a title. */
export function withInsurer(titleId: string) {
  return agreement(titleId, {
    nl: 'Er is een contract met de zorgverzekeraar',
    en: 'There is a contract with the insurer',
    todo: wording(
      'ga na of er een contract met de zorgverzekeraar is',
      'check the contract with the insurer',
    ),
    because: wording('er is geen contract met de zorgverzekeraar', 'there is no contract with the insurer'),
  });
}

/** What the municipality of the patient agreed to for a title. */
export function withMunicipality(titleId: string) {
  return agreement(titleId, {
    nl: 'Er is een afspraak met de gemeente',
    en: 'There is an agreement with the municipality',
    todo: wording(
      'ga na of er een afspraak met de gemeente is',
      'check whether there is an agreement with the municipality',
    ),
    because: wording('er is geen afspraak met de gemeente', 'there is no agreement with the municipality'),
  });
}

/** What a contract changes in the tariff and not in the right to register. */
export function tariffByContract(
  agreementWith: Expression,
  wordings: { readonly nl: string; readonly en: string },
) {
  return attention('tariff-by-contract', agreementWith, wordings);
}

/** A GP had contact with the patient. */
export function isContactOfGp(care: Columns<'care'>): Expression {
  return care.performers.some((performer) => performer.gp);
}

/** In a bijna-thuis-huis, high care hospice or palliative unit. */
export function inAnyHospice(situation: Columns<'situation'>): Expression {
  return any(situation.inBth, situation.inHch, situation.inPu);
}

/** A Wlz stay, by the form of delivery or by the place. */
export function staysInWlzInstitution(situation: Columns<'situation'>): Expression {
  const { wlz, wlzForm, inNursingHome, inPu } = situation;
  return all(wlz, any(wlzForm.in([VERBLIJF]), inNursingHome, inPu));
}
