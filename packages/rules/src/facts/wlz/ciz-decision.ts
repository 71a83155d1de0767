import type { Composition, QuestionnaireResponse } from '@medplum/fhirtypes';
import { known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each, text } from '../../record/safe.ts';
import type { WlzCoverage } from './wlz.ts';

/** Profile of the national form of a decision of the CIZ. */
const PROFILE = 'http://nictiz.nl/fhir/StructureDefinition/iwlz-Indicatie';
/** Its code list of kinds of indication, in which 1 is that of the CIZ. */
const KIND = /\/COD169$/;
const OF_CIZ = '1';
/** The list of zorgprofielen; the national examples name the list of codes in place of the system. */
const PROFILES = /^https?:\/\/(?:www\.)?istandaarden\.nl\/ibieb\/(?:codelijsten|codesystemen)\/COD163$/;
/** Items of the form on what was decided: its zorgprofiel, and from and until when it holds. */
const ITEM = { profile: '1', from: '2', until: '3' } as const;

/** What decisions of the CIZ say of the Wlz: one for each zorgprofiel that was decided. */
export function readCizDecisions(source: PatientRecordSource): readonly WlzCoverage[] {
  return source
    .own('Composition')
    .filter(({ resource }) => isDecision(resource))
    .flatMap((entry) => {
      const forms = formsOf(source, entry);
      return forms.length === 0
        ? [indicationOf(source, entry, undefined)]
        : forms.map((form) => indicationOf(source, entry, form));
    });
}

function isDecision({ status, meta, category }: Composition): boolean {
  if (status !== 'final' && status !== 'amended') return false;
  const profiles: readonly unknown[] = Array.isArray(meta?.profile) ? meta.profile : [];
  return (
    profiles.some((profile) => typeof profile === 'string' && profile.split('|')[0] === PROFILE) ||
    each(category).some(({ coding }) =>
      each(coding).some(({ system, code }) => KIND.test(text(system) ?? '') && code === OF_CIZ),
    )
  );
}

/** The forms in its sections that name a zorgprofiel. */
function formsOf(
  source: PatientRecordSource,
  entry: Entry<Composition>,
): readonly Entry<QuestionnaireResponse>[] {
  return each(entry.resource.section)
    .flatMap((section) => each(section.entry))
    .map((reference) => source.resolve(reference, entry))
    .filter((form): form is Entry<QuestionnaireResponse> => {
      if (form?.resource.resourceType !== 'QuestionnaireResponse') return false;
      const { status } = form.resource;
      return (status === 'completed' || status === 'amended') && profileIn(form.resource) !== undefined;
    });
}

function indicationOf(
  source: PatientRecordSource,
  entry: Entry<Composition>,
  form: Entry<QuestionnaireResponse> | undefined,
): WlzCoverage {
  const { event, date } = entry.resource;
  const period = each(event)[0]?.period;
  const ofForm = (linkId: string) =>
    form && source.date(dateIn(form.resource, linkId), form, 'QuestionnaireResponse.item.answer');
  const profile = form && profileIn(form.resource);
  const evidence = form === undefined ? [entry.ref] : [entry.ref, form.ref];
  return {
    ref: entry.ref,
    indicated: true,
    from: ofForm(ITEM.from) ?? source.date(period?.start ?? date, entry, 'Composition.event.period.start'),
    until: ofForm(ITEM.until) ?? source.date(period?.end, entry, 'Composition.event.period.end'),
    profile:
      profile === undefined
        ? unknown(lack('profile', 'Composition', entry.ref), evidence)
        : known(profile, evidence),
    // The form tells what the patient prefers, and not how the care is given.
    form: unknown(lack('delivery-form', 'Composition', entry.ref), evidence),
    treatment: unknown(lack('treatment', 'Composition', entry.ref), evidence),
  };
}

function answerTo({ item }: QuestionnaireResponse, linkId: string) {
  return each(each(item).find((each) => each.linkId === linkId)?.answer)[0];
}

function profileIn(form: QuestionnaireResponse): string | undefined {
  const coding = answerTo(form, ITEM.profile)?.valueCoding;
  return PROFILES.test(text(coding?.system) ?? '') ? text(coding?.code) : undefined;
}

function dateIn(form: QuestionnaireResponse, linkId: string): string | undefined {
  const answer = answerTo(form, linkId);
  return answer?.valueDate ?? answer?.valueDateTime;
}
