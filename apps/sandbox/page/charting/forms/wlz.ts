import type { Coverage } from '@medplum/fhirtypes';
import { subjectOf } from '../chart.ts';
import { coding, own, ownExtension } from '../fhir.ts';
import { isChecked, one, type Values } from '../field.ts';
import type { Form } from '../form.ts';

/** COD163 and COD578 of the iWlz. */
const PROFILES = [
  { value: '755', label: 'VV6' },
  { value: '756', label: 'VV7' },
  { value: '757', label: 'VV8' },
];
const FORMS = [
  { value: '4', label: 'Verblijf' },
  { value: '5', label: 'Volledig pakket thuis (vpt)' },
  { value: '7', label: 'Modulair pakket thuis (mpt)' },
  { value: '2', label: 'Persoonsgebonden budget (pgb)' },
];
const IBIEB = 'https://www.istandaarden.nl/ibieb/codesystemen';

const indicated = (values: Values) => one(values, 'kind') === 'wlz';

export const wlz: Form = {
  id: 'wlz',
  title: 'Wlz-indicatie',
  group: 'Prognose',
  fields: () => [
    {
      kind: 'choice',
      name: 'kind',
      label: 'Indicatie',
      required: true,
      options: [
        { value: 'wlz', label: 'Er is een Wlz-indicatie' },
        { value: 'geen-wlz', label: 'Er is geen Wlz-indicatie' },
      ],
    },
    { kind: 'choice', name: 'profile', label: 'Zorgprofiel', options: PROFILES, when: indicated },
    {
      kind: 'choice',
      name: 'form',
      label: 'Leveringsvorm',
      required: true,
      options: FORMS,
      when: indicated,
    },
    {
      kind: 'check',
      name: 'treatment',
      label: 'Met behandeling door de instelling',
      when: (values) => indicated(values) && one(values, 'form') === '4',
    },
    { kind: 'date', name: 'date', label: 'Geldig vanaf', required: true },
    { kind: 'date', name: 'endDate', label: 'Geldig tot en met', future: true },
  ],
  initial: (chart) => ({ kind: 'wlz', date: chart.today }),
  check: (values) => {
    const end = one(values, 'endDate');
    return end !== '' && end < one(values, 'date') ? { endDate: 'Het einde ligt voor het begin.' } : {};
  },
  write: (values, chart) => {
    const kind = one(values, 'kind');
    const end = one(values, 'endDate');
    const extension = extensionsOf(values);
    return [
      {
        resourceType: 'Coverage',
        id: chart.newId,
        ...(extension.length > 0 && { extension }),
        status: 'active',
        type: own('dekking', kind, kind === 'wlz' ? 'Wlz-indicatie' : 'Geen Wlz-indicatie'),
        beneficiary: subjectOf(chart),
        period: { start: one(values, 'date'), ...(end !== '' && { end }) },
        payor: [{ display: kind === 'wlz' ? 'Zorgkantoor' : 'Zorgverzekeraar' }],
      },
    ];
  },
  saved: 'De indicatie is vastgelegd.',
};

function extensionsOf(values: Values): NonNullable<Coverage['extension']> {
  if (!indicated(values)) return [];
  const profile = PROFILES.find(({ value }) => value === one(values, 'profile'));
  const form = FORMS.find(({ value }) => value === one(values, 'form'));
  return [
    ...(profile
      ? [
          ownExtension('zorgprofiel', {
            valueCoding: coding(`${IBIEB}/COD163`, profile.value, profile.label),
          }),
        ]
      : []),
    ...(form
      ? [ownExtension('leveringsvorm', { valueCoding: coding(`${IBIEB}/COD578`, form.value, form.label) })]
      : []),
    ...(form?.value === '4'
      ? [ownExtension('behandeling', { valueBoolean: isChecked(values, 'treatment') })]
      : []),
  ];
}
