import { named, recorded, subjectOf } from '../chart.ts';
import { ATC, coding, own, ownCoding } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';
import { DATE, performerField } from '../parts.ts';

const MEDICINES = [
  { value: 'N02AA01', label: 'Morfine' },
  { value: 'N02AA05', label: 'Oxycodon' },
  { value: 'N02AA03', label: 'Hydromorfon' },
  { value: 'N05AA02', label: 'Levomepromazine' },
  { value: 'N05AD01', label: 'Haloperidol' },
  { value: 'N03AA02', label: 'Fenobarbital' },
];
const FORMS = [
  { value: 'tablet', label: 'Tablet' },
  { value: 'drank', label: 'Drank' },
  { value: 'injectie', label: 'Injectie' },
  { value: 'cassette', label: 'Cassette' },
  { value: 'infuus', label: 'Infuus' },
];
const REASONS = [
  { value: 'misselijkheid-palliatief', label: 'Misselijkheid in de palliatieve fase' },
  { value: 'palliatieve-sedatie', label: 'Palliatieve sedatie' },
];

export const prescription: Form = {
  id: 'recept',
  title: 'Recept',
  group: 'Aanvragen',
  fields: (chart) => [
    { kind: 'choice', name: 'medicine', label: 'Geneesmiddel', required: true, options: MEDICINES },
    { kind: 'choice', name: 'form', label: 'Toedieningsvorm', required: true, options: FORMS },
    { kind: 'choice', name: 'reason', label: 'Reden', options: REASONS },
    {
      kind: 'choice',
      name: 'prior',
      label: 'In plaats van',
      hint: 'Het middel dat niet genoeg hielp of niet werd verdragen.',
      options: recorded(chart, 'MedicationRequest'),
    },
    { kind: 'text', name: 'dosage', label: 'Dosering' },
    DATE,
    performerField(chart, 'Voorgeschreven door'),
  ],
  initial: (chart) => ({ date: chart.today, performer: chart.user }),
  write: (values, chart) => {
    const medicine = MEDICINES.find(({ value }) => value === one(values, 'medicine'));
    const form = FORMS.find(({ value }) => value === one(values, 'form'));
    const reason = REASONS.find(({ value }) => value === one(values, 'reason'));
    const [prior, dosage] = [one(values, 'prior'), one(values, 'dosage')];
    return [
      {
        resourceType: 'MedicationRequest',
        id: chart.newId,
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: {
          coding: [
            coding(ATC, medicine?.value ?? '', medicine?.label),
            ...(form ? [ownCoding('toedieningsvorm', form.value, form.label)] : []),
          ],
          text: [medicine?.label, form?.label.toLowerCase()].filter(Boolean).join(', '),
        },
        subject: subjectOf(chart),
        authoredOn: one(values, 'date'),
        requester: named(chart, one(values, 'performer')),
        ...(reason && { reasonCode: [own('observatie', reason.value, reason.label)] }),
        ...(dosage !== '' && { dosageInstruction: [{ text: dosage }] }),
        ...(prior !== '' && { priorPrescription: { reference: prior } }),
      },
    ];
  },
  saved: 'Het recept is ondertekend.',
  isOrder: true,
};
