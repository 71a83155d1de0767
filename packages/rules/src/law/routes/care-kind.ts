/**
 * Kinds of care that can be paid by different laws.
 *
 * - `law`: the law that pays for the patient's care in general
 * - `lock`: that in the terminal phase the patient cannot move to the other law
 * - `nursing`: nursing and personal care
 * - `gp`: care by a GP
 * - `elderly-care-physician`: care by a specialist ouderengeneeskunde
 * - `treatment`: treatment that can belong to a Wlz stay
 * - `hospital-care`: care by medical specialists, wherever it is given
 * - `stay`: bed and board
 * - `household-help`
 * - `care-devices`: devices for treatment and nursing
 * - `mobility-aids`: wheelchair, hoist, high-low bed
 * - `spiritual-care`
 * - `volunteers`: trained volunteers in the terminal phase
 */
export type CareKind =
  | 'law'
  | 'lock'
  | 'nursing'
  | 'gp'
  | 'elderly-care-physician'
  | 'treatment'
  | 'hospital-care'
  | 'stay'
  | 'household-help'
  | 'care-devices'
  | 'mobility-aids'
  | 'spiritual-care'
  | 'volunteers';
