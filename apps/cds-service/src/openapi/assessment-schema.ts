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
  Finding: object(['id', 'key', 'title', 'law', 'status', 'about', 'conditions', 'summary'], {
    id: { ...text, description: 'Stable id of the title, such as msz-pzp-190099.' },
    key: { ...text, description: 'Title and thing, without dates: the same over editions and dates.' },
    title: text,
    law: { ...text, description: 'Who pays.' },
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
    to: { type: 'string', format: 'date', description: 'Last day, where it spans more than one.' },
    encounter: { ...text, description: 'The contact or stay that it belongs to.' },
    encounters: { ...texts, description: 'All contacts that it belongs to, where these are several.' },
    prepared: { ...texts, description: 'What stands ready for it, and waits to be confirmed or sent.' },
    reminder: { const: true, description: 'It stands ready for longer than the settings allow.' },
    alternatives: { ...texts, description: 'Ids of titles that can be registered instead.' },
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
    told: {
      ...list('Told'),
      description: 'Of that evidence, in the same order, the day that counted and what it says, where known.',
    },
    sources: texts,
  }),
  Told: object(['reference'], {
    reference: { ...text, description: 'Type/id, as in evidence.' },
    on: { ...text, description: 'The day that counted, as precise as the record gives it.' },
    text,
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
