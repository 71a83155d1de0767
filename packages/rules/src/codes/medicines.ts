/** ATC codes of the medicines whose reimbursement depends on palliative care. */
export const OXYCODON = 'N02AA05';
export const HYDROMORFON = 'N02AA03';
export const LEVOMEPROMAZINE = 'N05AA02';
export const FENOBARBITAL = 'N03AA02';

export const PALLIATIVE_MEDICINES = [OXYCODON, HYDROMORFON, LEVOMEPROMAZINE, FENOBARBITAL];
