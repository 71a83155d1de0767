import { ownCode } from '../../codes/own-code.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, always, any, certainly, judgement, not, sometime } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { onceADay } from '../care-conditions.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, attention, exclusion, noteIfAny, requirement, title, warningIfAny } from '../title.ts';

const ID = 'elv-ptz';
const ELV = cited('NZa Beleidsregel eerstelijnsverblijf BR/REG-26114 art. 4.3 en 5.1');
/** Care of a specialist ouderengeneeskunde that is registered apart. */
const SEPARATE_SO = [
  'gzsp-so-zorg-5min',
  'gzsp-reistoeslag',
  'gzsp-traject-startfase',
  'gzsp-traject-vervolgfase',
  'wlz-h335',
  'hospice-arts-so',
].map(ownCode);

/** 118. Eerstelijnsverblijf palliatieve terminale zorg. */
export const elvPtz = title(ID, {
  entry: 118,
  name: wording(
    'Eerstelijnsverblijf palliatieve terminale zorg',
    'Primary care stay for palliative terminal care',
  ),
  about: 'stay',
  // Of a hospice of unknown kind it has to be told which kind it is.
  occasion: (stay) => any(stay.hch, stay.pu, stay.unclassifiedHospice),
  sources: [handreiking('3'), handreiking('4.2'), ELV],
  conditions: (stay) => [
    agreement(ID, {
      nl: 'Er is een contract met de zorgverzekeraar voor eerstelijnsverblijf',
      en: 'There is a contract with the insurer for the primary care stay',
      todo: wording(
        'ga na of de partij die declareert een contract voor eerstelijnsverblijf heeft',
        'check whether the party that claims has a contract for the primary care stay',
      ),
      because: wording(
        'er is geen contract met de zorgverzekeraar voor eerstelijnsverblijf',
        'there is no contract with the insurer for the primary care stay',
      ),
    }),
    requirement('in-hch-or-pu', any(stay.hch, stay.pu), {
      nl: 'De patiënt verblijft in een high care hospice of palliatieve unit',
      en: 'The patient stays in a high care hospice or palliative unit',
      ask: wording('leg vast wat voor hospice het is', 'record what kind of hospice it is'),
      because: wording(
        'zorg in een bijna-thuis-huis of verpleeghuis is geen eerstelijnsverblijf',
        'care in a bijna-thuis-huis or nursing home is no primary care stay',
      ),
    }),
    requirement('life-expectancy', below3Months(stay), {
      nl: 'De behandelend arts verwacht dat de patiënt gemiddeld drie maanden of korter leeft',
      en: 'The treating physician expects the patient to live three months or less on average',
      ask: wording(
        'laat de behandelend arts de levensverwachting vastleggen',
        'have the treating physician record the life expectancy',
      ),
      because: wording(
        'de arts verwacht dat de patiënt langer dan drie maanden leeft',
        'the physician expects the patient to live longer than three months',
      ),
    }),
    requirement('wtza', stay.wtza, {
      nl: 'De partij die declareert is WTZa-toegelaten',
      en: 'The party that claims has WTZa admission',
      todo: wording(
        'declareer als onderaannemer via een hoofdaannemer met WTZa-toelating',
        'claim as a subcontractor through a main contractor with WTZa admission',
      ),
      because: wording(
        'zonder WTZa-toelating is er geen eigen contract voor eerstelijnsverblijf mogelijk',
        'without WTZa admission no contract of one’s own for the primary care stay is possible',
      ),
      sources: [handreiking('3.2'), handreiking('B1')],
    }),
    payerKnown(stay.circumstances),
    // Two sections name other titles for children; neither forbids this one.
    exclusion('child', all(certainly(stay.situation.child), judgement()), {
      nl: 'Voor een kind geldt verblijf intensieve kindzorg in plaats van eerstelijnsverblijf',
      en: 'For a child the stay for intensive child care holds instead of the primary care stay',
      ask: wording(
        'vraag de zorgverzekeraar of voor dit kind verblijf intensieve kindzorg geldt',
        'ask the insurer whether the stay for intensive child care holds for this child',
      ),
      because: wording(
        'voor kinderen betaalt de Zvw verblijf intensieve kindzorg, of verpleging en verzorging tot 18 jaar',
        'for children the Zvw pays the stay for intensive child care, or nursing and care up to 18',
      ),
      sources: [handreiking('3'), handreiking('3.2')],
    }),
    warningIfAny(
      'subsidised-spiritual-care',
      stay.care.some((care) =>
        all(
          care.registrations.some(({ code }) => code.in([ownCode('ptz-subsidie-geestelijke-verzorging')])),
          not(care.withRelative),
        ),
      ),
      {
        nl: 'Geestelijke verzorging van de patiënt is tijdens het verblijf uit de subsidie betaald: die zit al in dit tarief, de subsidie klopt dan niet',
        en: 'Spiritual care of the patient during the stay is paid by the subsidy: it is in this tariff, so that the subsidy is the wrong one',
        sources: [handreiking('2.2.4'), handreiking('3.5')],
      },
    ),
    warningIfAny(
      'own-contribution',
      stay.registrations.some(({ code }) => code.in([ownCode('hospice-eigen-bijdrage')])),
      {
        nl: 'De patiënt betaalt een eigen bijdrage voor het verblijf: dat zit al in dit tarief, alleen extra’s mogen apart worden gevraagd',
        en: 'The patient pays an own contribution for the stay: that is in this tariff, only extras may be asked for separately',
        sources: [handreiking('3.6')],
      },
    ),
    warningIfAny(
      'separate-elderly-care-physician',
      stay.care.some((care) => care.registrations.some(({ code }) => code.in(SEPARATE_SO))),
      {
        nl: 'De specialist ouderengeneeskunde is tijdens het verblijf apart geregistreerd: die zit al in dit tarief, de aparte registratie klopt dan niet',
        en: 'The specialist ouderengeneeskunde is registered separately during the stay: this is in the tariff, so that the separate registration is the wrong one',
        sources: [handreiking('3.3'), handreiking('4.2.1')],
      },
    ),
    attention('one-agreement', judgement(), {
      nl: 'De patiënt heeft één overeenkomst met het hospice, voor verblijf en zorg samen',
      en: 'The patient has one agreement with the hospice, for stay and care together',
    }),
    attention('spiritual-care-offered', judgement(), {
      nl: 'De instelling biedt zelf geestelijke verzorging, binnen het tarief',
      en: 'The institution offers spiritual care itself, within the tariff',
      sources: [handreiking('3.5'), handreiking('4.2.3'), cited('Wkkgz art. 6')],
    }),
    noteIfAny('aftercare', always(), {
      nl: 'Nazorg direct na het overlijden zit in dit tarief; voor een complexe zorgvraag begint de nabestaande een eigen zorgtraject, via de eigen huisarts',
      en: 'Aftercare right after death is part of this tariff; for a complex question the bereaved person starts a care path of their own, through the own GP',
      sources: [handreiking('4.5')],
    }),
    onceADay(stay.registrations, ID),
  ],
});

/** An estimate during the stay counts for the days before it, unless an estimate of longer stood then. */
function below3Months({ situation }: Columns<'stay'>): Expression {
  return any(situation.below3Months, all(not(situation.notedAbove3Months), sometime(situation.below3Months)));
}

const COORDINATION = 'elv-coordineren-verblijf';

/** 119. Regional coordination of available beds: known by the site's own code only. */
export const coordinerenVerblijf = title(COORDINATION, {
  entry: 119,
  name: wording('Coördineren van verblijf', 'Coordination of stays'),
  about: 'care',
  own: { alsoAfterDeath: true, anyLaw: true },
  sources: [handreiking('4.2'), cited('NZa Beleidsregel eerstelijnsverblijf BR/REG-26114 art. 4.6')],
  conditions: () => [
    agreement(COORDINATION, {
      nl: 'De regionale coördinatie is met de zorgverzekeraar afgesproken',
      en: 'The regional coordination is agreed with the insurer',
      todo: wording(
        'ga na of er een contract met de zorgverzekeraar is',
        'check the contract with the insurer',
      ),
      because: wording('er is geen contract met de zorgverzekeraar', 'there is no contract with the insurer'),
    }),
  ],
});
