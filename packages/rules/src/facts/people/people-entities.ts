import { item, meaning, oneOf, text, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';
import { SECTORS } from './sectors.ts';
import { SPECIALISMS } from './specialisms.ts';

/** A professional who delivers care, in one role and on one date. */
export const PERFORMER = item({
  /** The person or role, to tell one from another. */
  identity: text('identiteit', 'identity', said('role of a professional')),
  /** May start a hospital care path (Handreiking, annex B2). */
  poortfunctie: yesNo('poortfunctie', 'poortfunctie', said('role of a professional')),
  /** Medical specialist for whose specialism annex B2 marks the column poortspecialist. */
  poortspecialist: yesNo('poortspecialist', 'poortspecialist', said('role of a professional')),
  /** AGB code of the specialism; for a VS, PA or SO the one in whose name they work. */
  specialism: text('specialisme', 'specialism', meaning(SPECIALISMS), said('specialism')),
  gp: yesNo('huisarts', 'GP', said('GP')),
  nurse: yesNo('verpleegkundige', 'nurse', said('role of a professional')),
  physician: yesNo('arts', 'physician', said('role of a professional')),
  paramedic: yesNo('paramedicus', 'paramedic', said('role of a professional')),
  /** Verpleegkundig specialist. */
  nursePractitioner: yesNo('verpleegkundig specialist', 'nurse practitioner', said('role of a professional')),
  physicianAssistant: yesNo('physician assistant', 'physician assistant', said('role of a professional')),
  /** Specialist ouderengeneeskunde. */
  elderlyCarePhysician: yesNo(
    'specialist ouderengeneeskunde',
    'elderly care physician',
    said('role of a professional'),
  ),
  /** Demonstrable training in pain or palliative care. */
  trained: yesNo(
    'opgeleid in palliatieve zorg',
    'trained in palliative care',
    said('trained in palliative care'),
  ),
  inPalliativeTeam: yesNo(
    'lid van het team palliatieve zorg',
    'member of the palliative care team',
    said('palliative team, child comfort team'),
  ),
  inChildComfortTeam: yesNo(
    'lid van het kinder comfort team',
    'member of the child comfort team',
    said('palliative team, child comfort team'),
  ),
  /** Works for an organisation that gives home nursing. */
  homeNursing: yesNo('werkt voor de wijkverpleging', 'works for home nursing', said('home nursing')),
  /** Works for a general practice. */
  gpPractice: yesNo('werkt in een huisartspraktijk', 'works in a general practice', said('GP')),
  /** Kind of organisation of the role; without one, the only one in which the profession exists. */
  sector: oneOf('soort organisatie', 'kind of organisation', SECTORS, said('who claims, and for whom')),
  /** Kaderarts palliatieve zorg. */
  kaderarts: yesNo(
    'kaderarts palliatieve zorg',
    'kaderarts palliatieve zorg',
    said('trained in palliative care'),
  ),
  /** Spiritual caregiver in the register of the SKGV. */
  spiritualCaregiver: yesNo(
    'geestelijk verzorger uit het register SKGV',
    'spiritual caregiver in the SKGV register',
    said('spiritual care'),
  ),
  griefCounsellor: yesNo('rouw- en verliesbegeleider', 'grief counsellor', said('spiritual care')),
});
