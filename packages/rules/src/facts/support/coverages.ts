import type { CodeableConcept } from '@medplum/fhirtypes';
import { SUPPLEMENTARY } from '../../codes/insurance.ts';
import { type Fact, known, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Dossier } from '../dossier.ts';
import { statusOf } from '../products/medication-agreement.ts';

const KINDS = ['wmo', 'aanvullend', 'zvw-pgb', 'jeugdwet-pgb'] as const;
type Kind = (typeof KINDS)[number];

/** Whether support from the Wmo, a supplementary insurance or a personal budget is told for a day. */
export function isCoveredBy({ source }: Dossier, kind: Kind, on: string | undefined): Fact<boolean> {
  const covering = source.own('Coverage').find((entry) => {
    const { status, type, period } = entry.resource;
    if (status !== 'active' || !isOfKind(type, kind)) return false;
    const from = source.date(period?.start, entry, 'Coverage.period.start');
    const until = source.date(period?.end, entry, 'Coverage.period.end');
    return (
      on === undefined ||
      ((from === undefined || firstDay(from) <= lastDay(on)) &&
        (until === undefined || lastDay(until) >= firstDay(on)))
    );
  });
  if (covering !== undefined) return known(true, [covering.ref]);
  return source.isComplete('Coverage')
    ? known(false)
    : unknown(lack(kind.endsWith('pgb') ? 'personal-budget' : 'coverage', 'Coverage', source.patient.ref));
}

/** From when and until when each insurance, provision or budget holds, as the record dates it. */
export function coveragePeriods({
  source,
}: Dossier): readonly { readonly from: string | undefined; readonly until: string | undefined }[] {
  return source
    .own('Coverage')
    .filter(({ resource }) => KINDS.some((kind) => isOfKind(resource.type, kind)))
    .map((entry) => ({
      from: source.date(entry.resource.period?.start, entry, 'Coverage.period.start'),
      until: source.date(entry.resource.period?.end, entry, 'Coverage.period.end'),
    }));
}

function isOfKind(type: CodeableConcept | undefined, kind: Kind): boolean {
  return (
    codesOf(type, 'dekking').includes(kind) ||
    (kind === 'aanvullend' && codesOf(type, 'verzekeringssoort').some((code) => SUPPLEMENTARY.includes(code)))
  );
}

const PRESCRIBED: readonly (string | undefined)[] = ['active', 'completed'];

/** Whether a medicine is prescribed. */
export function hasMedicines(dossier: Dossier): Fact<boolean> {
  const { source } = dossier;
  const prescription = source
    .own('MedicationRequest')
    .find((entry) => PRESCRIBED.includes(statusOf(dossier, entry)));
  if (prescription !== undefined) return known(true, [prescription.ref]);
  return source.isComplete('MedicationRequest')
    ? known(false)
    : unknown(lack('medication', 'MedicationRequest', source.patient.ref));
}
