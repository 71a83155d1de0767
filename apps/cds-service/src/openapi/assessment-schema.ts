/** What an assessment holds, as JSON Schema. Keys may be added; none changes its meaning. */

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const list = (name: string) => ({ type: 'array', items: { $ref: `#/components/schemas/${name}` } });
const object = (required: readonly string[], properties: object) => ({
  type: 'object',
  required,
  properties,
});

export const ASSESSMENT_SCHEMAS = {
  Assessment: object(['edition', 'at', 'patient', 'findings', 'problems'], {
    edition: { ...text, description: 'Edition of the rules.' },
    at: { type: 'string', format: 'date' },
    patient: { ...text, description: 'Patient/id' },
    findings: list('Finding'),
    problems: list('Problem'),
  }),
  Finding: object(['id', 'title', 'status', 'about', 'conditions', 'summary'], {
    id: { ...text, description: 'Stable id of the title, such as msz-pzp-190099.' },
    title: text,
    code: object(['system', 'code'], { system: text, code: text }),
    status: {
      enum: [
        'registrable',
        'registered',
        'incomplete',
        'excluded',
        'unlawful',
        'unverifiable',
        'information',
        'not-relevant',
      ],
    },
    on: { ...text, description: 'Date of care, as precise as the record gives it.' },
    about: { ...texts, description: 'References, Type/id.' },
    conditions: list('Condition'),
    summary: text,
  }),
  Condition: object(['id', 'kind', 'outcome', 'text', 'evidence', 'sources'], {
    id: text,
    kind: { enum: ['requirement', 'agreement', 'validity', 'exclusion', 'attention'] },
    outcome: { enum: ['met', 'unmet', 'unknown'] },
    text,
    evidence: { ...texts, description: 'References that decided the outcome.' },
    sources: texts,
  }),
  Problem: object(['severity', 'reference', 'path', 'message'], {
    severity: { enum: ['error', 'warning'] },
    reference: text,
    path: text,
    message: text,
  }),
  Bundle: object(['resourceType'], { resourceType: { const: 'Bundle' }, entry: { type: 'array' } }),
  OperationOutcome: object(['resourceType', 'issue'], {
    resourceType: { const: 'OperationOutcome' },
    issue: { type: 'array', items: object(['severity', 'code', 'diagnostics'], {}) },
  }),
};
