/** Codes of CodeSystem verzoek by which a GP and a specialist ask one another for advice. */
export const ADVICE = ['meedenkadvies', 'palliatieve-consultatie', 'scop'];
