import { BINDINGS } from '../../packages/rules/dist/facts/bindings.js';
import { SAYINGS } from '../../packages/rules/dist/facts/sayings.js';
import { head, row } from '../pages.mjs';

const SUBJECTS = {
  patient: 'The patient',
  people: 'People',
  care: 'Care',
  registrations: 'Registrations',
  planning: 'Proactive care planning',
  hospital: 'The hospital',
  'terminal-phase': 'The terminal phase',
  stays: 'Stays and places',
  circumstances: 'What surrounds care',
  nursing: 'Home nursing',
  wlz: 'The Wlz',
  products: 'Medicines and devices',
  children: 'Children',
  support: 'Support',
  costs: 'What the patient pays',
};

/** The id under which docs/fhir-mapping.md has a saying. */
export function anchorOf(name) {
  return `fact-${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`;
}

/** docs/fhir-mapping.md with the tables of facts and the examples as the declarations have them. */
export function mappingPage(text) {
  return replaced(
    replaced(text, '## Facts\n', '\nA palliative marker, without which', tables()),
    '\n- [',
    undefined,
    examples(),
  );
}

function tables() {
  return Object.entries(SAYINGS).flatMap(([subject, sayings]) => [
    '',
    `### ${SUBJECTS[subject] ?? subject}`,
    '',
    ...head(['fact', 'what says so']),
    ...Object.entries(sayings).map(([name, { said }]) =>
      row([`<a id="${anchorOf(name)}"></a>${name}`, `${said.replaceAll('\\|', '|')}${settingOf(name)}`]),
    ),
  ]);
}

/** By which keys of the settings a site says it in a way of its own. */
function settingOf(name) {
  const keys = Object.entries(BINDINGS).filter(([key, { says }]) => says === name && key !== 'status');
  const names = keys.map(([key]) => `\`${key}\``).join(', ');
  return names === '' ? '' : `. Binding: ${names}`;
}

function examples() {
  return Object.values(SAYINGS).flatMap((sayings) =>
    Object.entries(sayings).flatMap(([name, { example }]) => [
      `- [${name}](#${anchorOf(name)}):`,
      `  \`${example}\``,
    ]),
  );
}

/** The lines between two texts, or up to the end, replaced; of `from` a heading stays. */
function replaced(text, from, to, lines) {
  const isHeading = from.startsWith('## ');
  const begin = isHeading
    ? text.indexOf(from) + from.length
    : text.indexOf(from, text.indexOf('## Examples')) + 1;
  const end = to === undefined ? text.length : text.indexOf(to);
  if (begin < 1 || end < begin) throw new Error(`docs/fhir-mapping.md has no ${from.trim()}`);
  return `${text.slice(0, begin)}${lines.join('\n')}\n${text.slice(end)}`;
}
