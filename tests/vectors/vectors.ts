import { assess, type DossierJson, dossier, type Finding, type Settings } from '@prestatiewijzer/rules';
import { recordOf, settingsOf } from '../vignettes/run/record.ts';
import type { Resource, Vignette } from '../vignettes/run/vignette.ts';

/** A case for who interprets the catalogue in another language: what goes in, and what has to come out. */
export interface Vector {
  readonly name: string;
  /** What the dossier was read from. */
  readonly record: readonly Resource[];
  readonly settings: Settings;
  readonly dossier: DossierJson;
  /** Of all titles, in no particular order. */
  readonly findings: readonly ExpectedFinding[];
}

interface ExpectedFinding extends Pick<Finding, 'id' | 'status' | 'on' | 'to' | 'about' | 'prepared'> {
  readonly conditions: readonly Pick<
    Finding['conditions'][number],
    'id' | 'kind' | 'outcome' | 'evidence' | 'days'
  >[];
}

/** The cases of a vignette. */
export function vectorsOf(vignette: Vignette): Vector[] {
  return vignette.cases.map((each) => {
    const record = recordOf(vignette, each).resources;
    const settings = settingsOf(vignette, each);
    const options = { at: each.at ?? vignette.at, settings };
    const facts = dossier(record, options);
    if (facts === undefined)
      throw new Error(`${vignette.title}, ${each.name}: the record has not one patient`);
    return {
      name: each.name,
      record,
      settings,
      dossier: facts,
      findings: assess(record, options).findings.map(expected),
    };
  });
}

function expected({ id, status, on, to, about, prepared, conditions }: Finding): ExpectedFinding {
  return {
    id,
    status,
    ...(on !== undefined && { on }),
    ...(to !== undefined && { to }),
    about,
    ...(prepared && { prepared }),
    conditions: conditions.map(({ id: condition, kind, outcome, evidence, days }) => ({
      id: condition,
      kind,
      outcome,
      evidence,
      ...(days && { days }),
    })),
  };
}
