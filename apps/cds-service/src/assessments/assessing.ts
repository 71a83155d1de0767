import { type Problem, parseBody, problem } from '@prestatiewijzer/cds-hooks';
import { type Assessment, assessAll } from '@prestatiewijzer/rules';
import type { Tenant } from '../tenants/tenant.ts';

/** The assessments of a body, as they are answered. */
export interface Answered {
  /** JSON: one object for one patient, an array where there are several. */
  readonly json: string;
  /** `Patient/id` of each. */
  readonly patients: readonly string[];
}

/**
 * Assesses each patient in a body of FHIR.
 * @param at 'today', as `YYYY-MM-DD`
 * @throws Problem when there is nothing in it that can be assessed, or `at` is no date
 */
export function assessBody(body: unknown, at: string, { settings, language }: Tenant): Answered {
  const assessments = assessedFrom(parseBody(body), { at, settings, language });
  const patients = assessments.flatMap(({ patient = [] }) => patient);
  if (patients.length === 0) throw nothingToAssess(assessments);
  const [first] = assessments;
  return { json: JSON.stringify(assessments.length === 1 ? first : assessments), patients };
}

function assessedFrom(record: unknown, options: Parameters<typeof assessAll>[1]): readonly Assessment[] {
  try {
    return assessAll(record, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw problem(400, 'invalid', 'at: is no date; write it as YYYY-MM-DD.', 'at');
  }
}

function nothingToAssess([assessment]: readonly Assessment[]): Problem {
  // What the rules say of it can quote the record.
  const isFhir = assessment?.problems.some(({ path }) => path === 'Patient') ?? false;
  return isFhir
    ? problem(422, 'required', 'The body holds no Patient: add the Patient that the record is of.', 'Patient')
    : problem(422, 'invalid', 'The body holds no FHIR R4: send a Bundle with the Patient and the record.');
}
