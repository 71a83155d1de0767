import { all, judgement, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { inAnyHospice, isRegistered } from '../care-conditions.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, attention, exclusion, requirement, title, warningIfAny } from '../title.ts';
import { isContactOfElderlyCarePhysician } from './gzsp-conditions.ts';

const ID = 'wlz-h335';
/** Leveringsvormen by COD578. */
const PGB = '2';
const VERBLIJF = '4';

/** 82. Treatment by an elderly care physician of a Wlz patient (H335). */
export const h335 = title(ID, {
  entry: 82,
  name: wording(
    'Behandeling specialist ouderengeneeskunde (H335)',
    'Treatment by an elderly care physician (H335)',
  ),
  law: 'Wlz',
  about: 'care',
  occasion: (care) =>
    all(isContactOfElderlyCarePhysician(care), not(isRegistered(care)), care.circumstances.standing.wlz),
  sources: [
    handreiking('2.2.2'),
    handreiking('3.3'),
    handreiking('4.1.1'),
    cited('NZa Beleidsregel prestatiebeschrijvingen en tarieven modulaire zorg (BR/REG-25130b) bijlage 1'),
  ],
  conditions: (care) => [
    agreement(
      ID,
      {
        nl: 'De instelling of het samenwerkingsverband heeft een contract met het zorgkantoor voor H335',
        en: 'The institution or partnership has a contract with the zorgkantoor for H335',
        todo: wording(
          'ga na of er een contract met het zorgkantoor is',
          'check the contract with the zorgkantoor',
        ),
        because: wording(
          'er is geen contract met het zorgkantoor voor H335',
          'there is no contract with the zorgkantoor for H335',
        ),
      },
      'zorgkantoor',
    ),
    requirement(
      'by-elderly-care-physician',
      care.performers.some((performer) => performer.elderlyCarePhysician),
      {
        nl: 'Een specialist ouderengeneeskunde gaf de zorg',
        en: 'An elderly care physician gave the care',
        because: wording(
          'de zorg is niet door een specialist ouderengeneeskunde gegeven',
          'the care was not given by an elderly care physician',
        ),
      },
    ),
    payerKnown(care.circumstances),
    exclusion('stay-with-treatment', care.situation.wlzTreatment, {
      nl: 'De patiënt heeft Wlz-verblijf met behandeling',
      en: 'The patient has a Wlz stay with treatment',
      because: wording(
        'bij verblijf met behandeling zit de zorg in het tarief van de instelling',
        'with a stay including treatment the care is in the tariff of the institution',
      ),
    }),
    exclusion('stay-in-hospice', all(inAnyHospice(care.situation), care.situation.wlzForm.in([VERBLIJF])), {
      nl: 'De patiënt is met Wlz-verblijf in een hospice',
      en: 'The patient is in a hospice with a Wlz stay',
      because: wording(
        'bij Wlz-verblijf in een hospice zit de zorg in het tarief',
        'with a Wlz stay in a hospice the care is in the tariff',
      ),
      sources: [handreiking('3.3')],
    }),
    attention('medically-needed', judgement(), {
      nl: 'De patiënt heeft deze zorg uit medisch oogpunt nodig',
      en: 'The patient needs this care from a medical point of view',
    }),
    warningIfAny('pgb-in-hospice', all(inAnyHospice(care.situation), care.situation.wlzForm.in([PGB])), {
      nl: 'Voor een pgb in een hospice staat nergens of H335 kan: vraag het zorgkantoor',
      en: 'For a pgb in a hospice no source says whether H335 is possible: ask the zorgkantoor',
      sources: [handreiking('3.3')],
    }),
  ],
});
