import { item, oneOf, text, yesNo } from '../../logic/declaration.ts';
import { SECTORS } from './sectors.ts';
import { SPECIALISMS } from './specialisms.ts';

/** A professional who delivers care, in one role and on one date. */
export const PERFORMER = item({
  /** The person or role, to tell one from another. */
  identity: text('identiteit', 'identity'),
  /** May start a hospital care path (Handreiking, annex B2). */
  poortfunctie: yesNo('poortfunctie', 'poortfunctie'),
  /** Medical specialist for whose specialism annex B2 marks the column poortspecialist. */
  poortspecialist: yesNo('poortspecialist', 'poortspecialist'),
  /** AGB code of the specialism; for a VS, PA or SO the one in whose name they work. */
  specialism: text('specialisme', 'specialism', SPECIALISMS),
  gp: yesNo('huisarts', 'GP'),
  nurse: yesNo('verpleegkundige', 'nurse'),
  physician: yesNo('arts', 'physician'),
  paramedic: yesNo('paramedicus', 'paramedic'),
  /** Verpleegkundig specialist. */
  nursePractitioner: yesNo('verpleegkundig specialist', 'nurse practitioner'),
  physicianAssistant: yesNo('physician assistant', 'physician assistant'),
  /** Specialist ouderengeneeskunde. */
  elderlyCarePhysician: yesNo('specialist ouderengeneeskunde', 'elderly care physician'),
  /** Demonstrable training in pain or palliative care. */
  trained: yesNo('opgeleid in palliatieve zorg', 'trained in palliative care'),
  inPalliativeTeam: yesNo('lid van het team palliatieve zorg', 'member of the palliative care team'),
  inChildComfortTeam: yesNo('lid van het kinder comfort team', 'member of the child comfort team'),
  /** Works for an organisation that gives home nursing. */
  homeNursing: yesNo('werkt voor de wijkverpleging', 'works for home nursing'),
  /** Works for a general practice. */
  gpPractice: yesNo('werkt in een huisartspraktijk', 'works in a general practice'),
  /** Kind of organisation of the role; without one, the only one in which the profession exists. */
  sector: oneOf('soort organisatie', 'kind of organisation', SECTORS),
  /** Kaderarts palliatieve zorg. */
  kaderarts: yesNo('kaderarts palliatieve zorg', 'kaderarts palliatieve zorg'),
  /** Spiritual caregiver in the register of the SKGV. */
  spiritualCaregiver: yesNo(
    'geestelijk verzorger uit het register SKGV',
    'spiritual caregiver in the SKGV register',
  ),
  griefCounsellor: yesNo('rouw- en verliesbegeleider', 'grief counsellor'),
});
