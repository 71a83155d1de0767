import type { Fact } from '../../logic/fact.ts';

/** What decides on a patient's own payments: the place and the law, on the day of asking or the last day before it. */
export interface PatientCosts {
  readonly child: Fact<boolean>;
  readonly inHospital: Fact<boolean>;
  /** Received hospital care in this calendar year. */
  readonly hospitalCare: Fact<boolean>;
  readonly inBth: Fact<boolean>;
  readonly inHch: Fact<boolean>;
  readonly inPu: Fact<boolean>;
  readonly inNursingHome: Fact<boolean>;
  /** A Zvw stay in a high care hospice or palliative unit. */
  readonly inElv: Fact<boolean>;
  readonly wlz: Fact<boolean>;
  /** Wlz leveringsvorm by COD578; empty without an indication. */
  readonly wlzForm: Fact<string>;
  /** The present stay began more than four months ago. */
  readonly overFourMonths: Fact<boolean>;
  /** Came to the present place straight from a nursing home. */
  readonly fromNursingHome: Fact<boolean>;
  /** Receives support from the Wmo. */
  readonly wmo: Fact<boolean>;
  /** A medicine is prescribed. */
  readonly medicines: Fact<boolean>;
}
