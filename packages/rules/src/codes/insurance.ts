/** Kinds of insurance in the national list `Verzekeringssoort`. */
export const SUPPLEMENTARY = ['A', 'AT'];
/** `Basisverzekering vanuit AWBZ`, since 2015 from the Wlz: an insurance, and no decision of the CIZ. */
export const LONG_TERM_CARE = 'BZ';
