import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Condition, Finding } from '@prestatiewijzer/rules';
import { verdictOf } from '../../findings.ts';
import { valuesAt } from '../../record/read.ts';
import type { Supposition } from '../../rules/questions.ts';
import type { Texts } from '../../ui/texts.ts';
import { lowerFirst } from '../ConditionLine.tsx';

/** Something that can be supposed: a fact about the patient or an agreement, which all rules then see, … */
export interface Supposal {
  readonly id: string;
  readonly group: 'facts' | 'agreements' | 'perFinding';
  readonly label: string;
  /** What is added to what the rules see. */
  readonly adds?: Partial<Supposition>;
  /** … or that one condition of one finding comes out as it should. */
  readonly condition?: { readonly finding: Finding; readonly id: string };
}

const OBSERVATION = 'https://prestatiewijzer.nl/fhir/CodeSystem/observatie';
const SNOMED = 'http://snomed.info/sct';
const CARE_PLANNING = '713603004';
const ORGANISATION_TYPE = 'http://nictiz.nl/fhir/NamingSystem/organization-type';

/** A physician and a general practice of nobody, to suppose that somebody like them acted. */
const PHYSICIAN: FhirResource = {
  resourceType: 'PractitionerRole',
  id: 'supposed-physician',
  active: true,
  code: [{ coding: [{ system: 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode', code: '01.015' }] }],
};
const PRACTICE: FhirResource = {
  resourceType: 'Organization',
  id: 'supposed-gp-practice',
  active: true,
  type: [{ coding: [{ system: ORGANISATION_TYPE, code: 'Z3' }] }],
};

/** What is open in these findings, as things to suppose. */
export function supposalsOf(
  findings: readonly Finding[],
  patient: string,
  at: string,
  texts: Texts,
): readonly Supposal[] {
  const open = findings.flatMap((finding) =>
    finding.conditions
      .filter((condition) => verdictOf(condition) !== 'good' && condition.warns !== true)
      .map((condition) => ({ finding, condition })),
  );
  const facts = factsFor(open, findings, { patient, at, texts });
  const covered = new Set(facts.map(({ id }) => id));
  const agreements = agreementsFor(open, texts);
  const others = open
    .filter(({ condition }) => condition.kind !== 'attention' && condition.kind !== 'agreement')
    .filter(({ condition: { id } }) => !covered.has(id))
    .map(
      ({ finding, condition }): Supposal => ({
        id: [finding.id, finding.on, ...finding.about, condition.id].join(' '),
        group: 'perFinding',
        label:
          condition.kind === 'exclusion'
            ? texts.whatIf.supposeNot(lowerFirst(condition.text))
            : texts.whatIf.suppose(lowerFirst(condition.text)),
        condition: { finding, id: condition.id },
      }),
    );
  return [...facts, ...agreements, ...others];
}

interface Open {
  readonly finding: Finding;
  readonly condition: Condition;
}

interface About {
  readonly patient: string;
  readonly at: string;
  readonly texts: Texts;
}

/** Facts that the record can hold, as the resources that would say so. */
function factsFor(
  open: readonly Open[],
  findings: readonly Finding[],
  { patient, at, texts }: About,
): readonly Supposal[] {
  const isOpen = (id: string) => open.some(({ condition }) => condition.id === id);
  const lacks = (fact: string) =>
    open.some(({ condition }) => condition.missing?.some((each) => each.fact === fact));
  const subject = { reference: patient };
  const expectancy = (value: string): FhirResource => ({
    resourceType: 'Observation',
    id: 'supposed-expectancy',
    status: 'final',
    code: { coding: [{ system: OBSERVATION, code: 'levensverwachting' }] },
    valueCodeableConcept: { coding: [{ system: OBSERVATION, code: value }] },
    effectiveDateTime: at,
    subject,
    performer: [{ reference: `PractitionerRole/${PHYSICIAN.id}` }],
  });
  const plan: FhirResource = {
    resourceType: 'CarePlan',
    id: 'supposed-plan',
    status: 'active',
    intent: 'plan',
    category: [{ coding: [{ system: SNOMED, code: CARE_PLANNING }] }],
    created: at,
    subject,
  };
  const plans = planReferences(findings);
  const facts: readonly (Supposal & { readonly when: boolean })[] = [
    {
      id: 'care-plan',
      group: 'facts',
      label: texts.whatIf.plan,
      adds: { resources: [plan] },
      when: isOpen('care-plan'),
    },
    {
      id: 'hand-over-to-gp',
      group: 'facts',
      label: texts.whatIf.handOver,
      adds: {
        resources: [
          PRACTICE,
          ...(plans.length > 0 ? [] : [plan]),
          {
            resourceType: 'Communication',
            id: 'supposed-hand-over',
            status: 'completed',
            about: (plans.length > 0 ? plans : [`CarePlan/${plan.id}`]).map((reference) => ({ reference })),
            recipient: [{ reference: `Organization/${PRACTICE.id}` }],
            sent: at,
            subject,
          },
        ],
      },
      when: isOpen('hand-over-to-gp'),
    },
    {
      id: 'palliative-phase',
      group: 'facts',
      label: texts.whatIf.phase,
      adds: {
        resources: [
          {
            resourceType: 'Observation',
            id: 'supposed-phase',
            status: 'final',
            code: { coding: [{ system: OBSERVATION, code: 'palliatieve-fase' }] },
            valueBoolean: true,
            effectiveDateTime: at,
            subject,
          },
        ],
      },
      when: isOpen('palliative-phase') || lacks('phase'),
    },
    {
      id: 'expectancy-3',
      group: 'facts',
      label: texts.whatIf.expectancy3,
      adds: { resources: [PHYSICIAN, expectancy('korter-dan-3-maanden')] },
      when: lacks('expectancy'),
    },
    {
      id: 'expectancy-12',
      group: 'facts',
      label: texts.whatIf.expectancy12,
      adds: { resources: [PHYSICIAN, expectancy('korter-dan-12-maanden')] },
      when: lacks('expectancy'),
    },
  ];
  return facts.filter(({ when }) => when).map(({ when: _, ...supposal }) => supposal);
}

/** The plans that stand in the record, of which the hand-over is lacking. */
function planReferences(findings: readonly Finding[]): readonly string[] {
  const conditions = findings.flatMap((each) => each.conditions);
  const found = conditions.filter(({ id, outcome }) => id === 'care-plan' && outcome === 'met');
  return [...new Set(found.flatMap(({ evidence }) => evidence))];
}

function agreementsFor(open: readonly Open[], texts: Texts): readonly Supposal[] {
  const found = new Map<string, Supposal>();
  for (const { finding, condition } of open) {
    if (condition.kind !== 'agreement') continue;
    const titles = (condition.missing ?? []).map(({ of }) => of).filter((of) => of !== undefined);
    const title = titles[0] ?? finding.id;
    const id = `agreement ${title}`;
    if (found.has(id)) continue;
    found.set(id, {
      id,
      group: 'agreements',
      label: texts.whatIf.agreement(condition.text),
      adds: { agreements: { [title]: { contract: true, accession: true, zorgkantoor: true } } },
    });
  }
  return [...found.values()];
}

/** All that is supposed, together. */
export function together(supposals: readonly Supposal[]): Supposition {
  const resources = supposals.flatMap(({ adds }) => adds?.resources ?? []);
  const once = new Map(resources.map((each) => [String(valuesAt(each, 'id')[0]), each]));
  return {
    resources: [...once.values()],
    agreements: Object.assign({}, ...supposals.map(({ adds }) => adds?.agreements ?? {})),
    organisation: {},
  };
}
