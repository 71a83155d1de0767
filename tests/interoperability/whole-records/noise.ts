import { type Resource, to } from './resource.ts';

const subject = to('Patient/gerda');

/** Numbers that look like chance, and are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

type Kind = (id: string, day: string, system: string, next: () => number) => Resource;

/** What fills a record without telling of palliative care. */
const KINDS: readonly Kind[] = [
  (id, day, system, next) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    code: pick(system, ['Bloeddruk', 'Gewicht', 'Temperatuur', 'Natrium', 'Hemoglobine', 'Pijnscore'], next),
    subject,
    effectiveDateTime: day,
    valueQuantity: { value: Math.round(next() * 100), unit: '1' },
  }),
  (id, day, system, next) => ({
    resourceType: 'DiagnosticReport',
    id,
    status: 'final',
    code: pick(system, ['Röntgenfoto thorax', 'Laboratorium', 'CT abdomen'], next),
    subject,
    effectiveDateTime: day,
  }),
  (id, day, system, next) => ({
    resourceType: 'MedicationStatement',
    id,
    status: 'completed',
    medicationCodeableConcept: pick(system, ['Pantoprazol 40 mg', 'Paracetamol 500 mg', 'Metoprolol'], next),
    subject,
    effectiveDateTime: day,
  }),
  (id, day, system, next) => ({
    resourceType: 'Appointment',
    id,
    status: next() < 0.5 ? 'booked' : 'fulfilled',
    serviceType: [pick(system, ['Polikliniek', 'Bloedprikken', 'Controle'], next)],
    start: `${day}T09:00:00+01:00`,
    end: `${day}T09:10:00+01:00`,
    participant: [{ actor: subject, status: 'accepted' }],
  }),
  (id, day, system, next) => ({
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    type: pick(system, ['Brief', 'Verpleegkundig verslag', 'Operatieverslag'], next),
    description: 'Brief aan huisarts na polikliniekbezoek',
    subject,
    date: `${day}T09:00:00+01:00`,
    content: [{ attachment: { contentType: 'application/pdf' } }],
  }),
  (id, day, system, next) => ({
    resourceType: 'Task',
    id,
    status: 'completed',
    intent: 'order',
    code: pick(system, ['Formulier invullen', 'Bellen met apotheek', 'Wondcontrole'], next),
    for: subject,
    lastModified: `${day}T10:00:00+01:00`,
  }),
  (id, _day, system, next) => ({
    resourceType: 'Condition',
    id,
    clinicalStatus: { coding: [{ code: 'resolved' }] },
    code: pick(system, ['Hypertensie', 'Heupfractuur', 'Screening op kanker', 'Urineweginfectie'], next),
    subject,
  }),
  (id, day, system, next) => ({
    resourceType: 'Flag',
    id,
    status: 'inactive',
    code: pick(system, ['Valgevaar', 'MRSA', 'Allergie'], next),
    subject,
    period: { start: day },
  }),
  (id, day, system, next) => ({
    resourceType: 'QuestionnaireResponse',
    id,
    status: 'completed',
    questionnaire: `${system}/Questionnaire/${next() < 0.5 ? 'snaq' : 'delier'}`,
    subject,
    authored: day,
  }),
];

export function noise(count: number, lists: string, seed: number): readonly Resource[] {
  const next = chance(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[Math.floor(next() * KINDS.length)] as Kind;
    const day = new Date(Date.UTC(2022, 0, 1 + Math.floor(next() * 1_400))).toISOString().slice(0, 10);
    return kind(`ruis-${index}`, day, lists, next);
  });
}

function pick(system: string, names: readonly string[], next: () => number): object {
  const index = Math.floor(next() * names.length);
  return {
    coding: [{ system: `${system}/lijst`, code: `R${index}`, display: names[index] }],
    text: names[index],
  };
}
