import type { Columns } from '../../facts/columns.ts';
import { all, always, any, never, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, exclusion, noteIfAny, requirement, title } from '../title.ts';

/** 32. Lodging instead of transport. */
export const logeervergoeding = title('zvw-logeervergoeding', {
  entry: 32,
  name: wording('Logeervergoeding in plaats van vervoer', 'Lodging allowance instead of transport'),
  about: 'treatment-run',
  occasion: (run) => run.threeDays,
  registered: never,
  sources: [handreiking('1.6')],
  conditions: (run) => [
    requirement('three-consecutive-days', run.threeDays, {
      nl: 'De behandeling duurt ten minste drie dagen achter elkaar',
      en: 'The treatment takes at least three consecutive days',
      because: wording(
        'de behandeling duurt korter dan drie dagen achter elkaar',
        'the treatment takes less than three consecutive days',
      ),
    }),
    requirement('specialised-hospital', run.specialisedHospital, {
      nl: 'De behandeling is in een gespecialiseerd ziekenhuis of behandelcentrum',
      en: 'The treatment is in a specialised hospital or treatment centre',
      because: wording(
        'de behandeling is niet in een gespecialiseerd ziekenhuis of behandelcentrum',
        'the treatment is not in a specialised hospital or treatment centre',
      ),
    }),
    requirement('long-travel', run.longTravel, {
      nl: 'De patiënt moet ver reizen',
      en: 'The patient has to travel far',
      because: wording('de patiënt hoeft niet ver te reizen', 'the patient does not have to travel far'),
    }),
    requirement('chooses-lodging', run.choosesLodging, {
      nl: 'De patiënt kiest voor logeren in plaats van vervoer',
      en: 'The patient chooses lodging instead of transport',
      because: wording('de patiënt kiest niet voor logeren', 'the patient does not choose lodging'),
    }),
    noteIfAny('transport-instead', always(), {
      nl: 'Wie niet logeert, krijgt uit het basispakket de kosten van het vervoer vergoed',
      en: 'Who does not lodge is reimbursed for the transport, from the basic package',
    }),
  ],
});

const ONDERLINGE_DIENSTVERLENING = 'onderlinge-dienstverlening-kind-opname';

/** 33. A primary care professional who goes on caring for an admitted child. */
export const onderlingeDienstverleningKind = title(ONDERLINGE_DIENSTVERLENING, {
  entry: 33,
  name: wording(
    'Eerstelijnszorgverlener bij een klinische opname van een kind',
    'Primary care professional during the admission of a child',
  ),
  about: 'care',
  own: { alsoWithoutPatient: true, claimant: 'whoever' },
  occasion: (care) => all(care.child, care.admitted, byPrimaryCare(care)),
  sources: [handreiking('1.7'), handreiking('7.7'), cited('NZa informatiekaart dbc-pakket 2020 (RZ20b)')],
  conditions: (care) => [
    agreement(ONDERLINGE_DIENSTVERLENING, {
      nl: 'Het ziekenhuis en de eerstelijnsaanbieder hebben onderlinge dienstverlening afgesproken',
      en: 'Hospital and primary care provider have agreed on mutual services',
      todo: wording(
        'ga na of ziekenhuis en eerstelijnsaanbieder een afspraak hebben',
        'check whether hospital and primary care provider have an agreement',
      ),
      because: wording(
        'er is geen afspraak tussen beide aanbieders',
        'there is no agreement between the providers',
      ),
    }),
    requirement('child-admitted', all(care.child, care.admitted), {
      nl: 'De patiënt is een kind dat in het ziekenhuis is opgenomen',
      en: 'The patient is a child admitted to hospital',
      because: wording('er is geen kind in het ziekenhuis opgenomen', 'no child is admitted to hospital'),
    }),
    requirement('primary-care', byPrimaryCare(care), {
      nl: 'De zorg komt van een eerstelijnszorgverlener',
      en: 'The care is given by a primary care professional',
      because: wording(
        'de zorg komt niet van een eerstelijnszorgverlener',
        'the care is not given by a primary care professional',
      ),
    }),
  ],
});

function byPrimaryCare(care: Columns<'care'>): Expression {
  return care.performers.some((performer) => any(performer.gp, performer.homeNursing));
}

/** 34. Home nursing while the patient stays elsewhere: coordination, assessing the need and hand-over only. */
export const wijkverplegingTijdensOpname = title('wv-afstemming-tijdens-opname', {
  entry: 34,
  name: wording(
    'Wijkverpleging terwijl de patiënt elders verblijft',
    'Home nursing while the patient stays elsewhere',
  ),
  about: 'care',
  own: { alsoWithoutPatient: true, claimant: 'whoever', lawOfPatient: true },
  occasion: (care) =>
    all(
      care.performers.some((performer) => performer.homeNursing),
      any(care.admitted, care.situation.inElv),
    ),
  sources: [
    handreiking('1.7'),
    handreiking('7.7'),
    cited('NZa vraag en antwoord wijkverpleging tijdens verblijf elders'),
  ],
  conditions: (care) => [
    requirement('stays-elsewhere', any(care.admitted, care.situation.inElv), {
      nl: 'De patiënt verblijft in een ziekenhuis of ELV',
      en: 'The patient stays in a hospital or ELV',
      because: wording(
        'de patiënt verblijft niet in een ziekenhuis of ELV',
        'the patient does not stay in a hospital or ELV',
      ),
    }),
    requirement(
      'home-nursing',
      care.performers.some((performer) => performer.homeNursing),
      {
        nl: 'De zorg komt van de wijkverpleging',
        en: 'The care is given by home nursing',
        because: wording('de zorg komt niet van de wijkverpleging', 'the care is not given by home nursing'),
      },
    ),
    exclusion('other-care', not(care.coordination), {
      nl: 'Het is andere zorg dan afstemming, indicatiestelling of overdracht',
      en: 'It is other care than coordination, assessing the need or hand-over',
      because: wording(
        'tijdens een opname wordt alleen afstemming, indicatiestelling en overdracht betaald',
        'during a stay only coordination, assessing the need and hand-over are paid',
      ),
    }),
  ],
});
