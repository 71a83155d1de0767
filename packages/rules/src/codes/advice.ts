/** Codes of CodeSystem verzoek by which a GP and a specialist ask one another for advice. */
export const ADVICE = ['meedenkadvies', 'palliatieve-consultatie', 'scop'];
/** Those that are about palliative care by their kind. */
export const PALLIATIVE_ADVICE = ['palliatieve-consultatie', 'scop'];
