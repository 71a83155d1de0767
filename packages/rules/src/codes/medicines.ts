/** ATC codes of the medicines whose reimbursement depends on palliative care. */
export const OXYCODON = 'N02AA05';
export const HYDROMORFON = 'N02AA03';
export const LEVOMEPROMAZINE = 'N05AA02';
export const FENOBARBITAL = 'N03AA02';

export const PALLIATIVE_MEDICINES = [OXYCODON, HYDROMORFON, LEVOMEPROMAZINE, FENOBARBITAL];

/** PRK, HPK, GPK and ZI-nummer of the G-Standaard: what is prescribed, in codes of which no open list gives the ATC. */
export const G_STANDAARD = /^(?:urn:oid:)?2\.16\.840\.1\.113883\.2\.4\.4\.(?:10|7|1|8)$/;

/** What a medicine can be for, as codes of the own list `observatie`. */
export const SEDATION = 'palliatieve-sedatie';
export const NAUSEA = 'misselijkheid-palliatief';

/** Opioids: for pain (N02A), at an anaesthetic (N01AH), and methadone. */
const OPIOIDS = ['N02A', 'N01AH', 'N07BC02'];
/** Against nausea: propulsives, antiemetics, haloperidol, dexamethasone, cyclizine and the like, olanzapine. */
const ANTIEMETICS = ['A03F', 'A04A', 'N05AD', 'H02AB', 'R06AE', 'N05AH03'];
/** To calm or sedate: midazolam and the like, and against a delirium. */
const SEDATIVES = ['N05C', 'N05BA', 'N05AD', 'N05AH'];

/**
 * Whether a medicine (ATC) is one of those that have to be tried before a palliative one, for what that one is for. The
 * source names the kind only; a medicine of another kind, or the same once more, is no first choice that failed.
 */
export function comesBefore(drug: string, purposes: readonly string[], atc: string): boolean {
  if (atc === drug) return false;
  if (drug === OXYCODON || drug === HYDROMORFON) return isOneOf(OPIOIDS, atc);
  if (drug !== LEVOMEPROMAZINE) return false;
  const [forSedation, forNausea] = [purposes.includes(SEDATION), purposes.includes(NAUSEA)];
  const open = !forSedation && !forNausea;
  return (
    ((forNausea || open) && isOneOf(ANTIEMETICS, atc)) || ((forSedation || open) && isOneOf(SEDATIVES, atc))
  );
}

function isOneOf(classes: readonly string[], atc: string): boolean {
  return classes.some((each) => atc.startsWith(each));
}
