import { day, denied, oneOf, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';
import { wording } from '../../logic/wording.ts';
import { said } from '../said.ts';

/** A prescription of one of the four palliative medicines. */
export const PRESCRIPTION = subject('dit recept', 'this prescription', said('prescription'), {
  /** Date of prescribing. */
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  /** ATC code. */
  drug: oneOf(
    'geneesmiddel (ATC)',
    'medicine (ATC)',
    {
      N02AA05: wording('oxycodon', 'oxycodone'),
      N02AA03: wording('hydromorfon', 'hydromorphone'),
      N05AA02: wording('levomepromazine', 'levomepromazine'),
      N03AA02: wording('fenobarbital', 'phenobarbital'),
    },
    said('prescription'),
  ),
  /** Toedieningsvorm, e.g. `cassette`. */
  form: oneOf(
    'toedieningsvorm',
    'form of the medicine',
    {
      cassette: undefined,
      infuus: wording('infuus', 'infusion'),
      tablet: undefined,
      capsule: undefined,
      drank: undefined,
      injectie: undefined,
    },
    said('prescription'),
  ),
  forSedation: yesNo('voor palliatieve sedatie', 'for palliative sedation', said('reason of a prescription')),
  /** Nausea or vomiting in the palliative phase. */
  forNausea: yesNo(
    'voor misselijkheid in de palliatieve fase',
    'for nausea in the palliative phase',
    said('reason of a prescription'),
  ),
  /** Another medicine, the first choice, did not suffice. */
  firstChoiceInsufficient: yesNo(
    'een ander middel hielp niet genoeg',
    'another medicine did not help enough',
    said('failed first choice'),
  ),
  /** The record documents that this is palliative care. */
  palliativeContext: yesNo(
    'palliatieve zorg vastgelegd',
    'palliative care recorded',
    said('palliative context of a prescription'),
  ),
  atHome: yesNo('bij de patiënt thuis', "at the patient's home", said('by telephone or screen; at home')),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
});

/** A device that is ordered, placed or used. */
export const DEVICE_ORDER = subject('dit hulpmiddel', 'this device', said('device'), {
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  /** Hulpmiddel, e.g. `maaghevel`. */
  device: oneOf(
    'hulpmiddel',
    'device',
    {
      maaghevel: undefined,
      ascitespunctie: undefined,
      'ascitesdrain-permanent': undefined,
      rectaalcanule: undefined,
      katheter: undefined,
      rolstoel: undefined,
      tillift: undefined,
      'hoog-laag-bed': undefined,
    },
    said('device'),
  ),
  requester: setOf(
    'performer',
    ['vrager', 'requester'],
    ['vragers', 'requesters'],
    said('request for advice'),
  ),
  /** Under whose responsibility it is placed: `gp`, `specialist` or `other`. */
  responsible: oneOf(
    'verantwoordelijk',
    'responsible',
    {
      gp: wording('de huisarts', 'the GP'),
      specialist: wording('de medisch specialist', 'the specialist'),
      other: wording('een ander', 'somebody else'),
    },
    said('device'),
  ),
  /** Placed or used in a hospital. */
  inHospital: yesNo('in het ziekenhuis', 'in hospital', said('other places')),
  atHome: yesNo('bij de patiënt thuis', "at the patient's home", said('by telephone or screen; at home')),
  /** A chronic indication, or permanent use. */
  permanent: yesNo(
    'chronische indicatie of blijvend gebruik',
    'chronic indication or permanent use',
    said('reason of a device'),
  ),
  /** The record does not say that it is permanent. */
  mayBeTemporary: yesNo(
    'niet vastgelegd als blijvend',
    'not recorded as permanent',
    said('reason of a device'),
    denied('vastgelegd als blijvend', 'recorded as permanent'),
  ),
  /** Back-up or urgent care of the hospital is needed. */
  backup: yesNo(
    'achterwacht of spoedzorg nodig',
    'back-up or urgent care needed',
    said('reason of a device'),
  ),
  /** Replaced by, or under the responsibility of, a medical specialist. */
  replacedBySpecialist: yesNo(
    'vervangen door de medisch specialist',
    'replaced by the specialist',
    said('reason of a device'),
  ),
  /** A consumable that is replaced at home. */
  replacedAtHome: yesNo('thuis vervangen', 'replaced at home', said('reason of a device')),
  /** The patient stays under control of the specialist. */
  underControl: yesNo(
    'onder controle van de medisch specialist',
    'under control of the specialist',
    said('reason of a device'),
  ),
  /** For treatment or nursing. */
  forTreatment: yesNo(
    'voor behandeling of verpleging',
    'for treatment or nursing',
    said('reason of a device'),
  ),
  /** To manage on one's own. */
  forSelfReliance: yesNo('voor zelfredzaamheid', 'to manage on one’s own', said('reason of a device')),
  /** Asked for as a device, not as care. */
  asDevice: yesNo('aangevraagd als hulpmiddel', 'asked for as a device', said('device')),
  /** It has still to be delivered. */
  beingOrdered: yesNo('nog te leveren', 'still to be delivered', said('device')),
  child: yesNo(
    'jonger dan 18 jaar',
    'younger than 18',
    said('birth, gender'),
    denied('18 jaar of ouder', '18 or older'),
  ),
  situation: partOf('situation'),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
});
