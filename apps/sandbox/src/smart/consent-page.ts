import type { Client } from './clients.ts';
import { html, page } from './html.ts';
import type { Person } from './people.ts';
import { readResourceScope } from './scopes.ts';

interface Choice {
  readonly id: string;
  readonly client: Client;
  readonly scopes: readonly string[];
  readonly professionals: readonly Person[];
  readonly patients: readonly Person[];
  readonly choosesPatient: boolean;
}

/** Asks who somebody is, whose record it is about and what the app may do. */
export function consentPage({ id, client, scopes, professionals, patients, choosesPatient }: Choice): string {
  const option = ({ reference, label }: Person) => html`<option value="${reference}">${label}</option>`;
  const scope = (each: string) =>
    html`<li><label><input type="checkbox" name="scope" value="${each}" checked> ${inWords(each)}
<code>${each}</code></label></li>`;
  return page(
    `${client.client_name} vraagt toegang`,
    html`<p>Dit is een proefdossier met verzonnen mensen. Er is geen wachtwoord.</p>
<form method="post" action="/auth/decision">
<input type="hidden" name="request" value="${id}">
<p><label for="user">Inloggen als</label>
<select id="user" name="user" required>
<optgroup label="Zorgverleners">${professionals.map(option)}</optgroup>
<optgroup label="Patiënten, voor het eigen dossier">${patients.map(option)}</optgroup>
</select></p>
${
  choosesPatient
    ? html`<p><label for="patient">Dossier van</label>
<select id="patient" name="patient" required>${patients.map(option)}</select></p>`
    : undefined
}
<fieldset>
<legend>${client.client_name} mag</legend>
<ul>${scopes.map(scope)}</ul>
</fieldset>
<p class="buttons">
<button name="decision" value="allow">Toestaan</button>
<button name="decision" value="deny" formnovalidate class="plain">Weigeren</button>
</p>
</form>`,
  );
}

/** Says why an app cannot be opened. */
export function refusalPage(reason: string): string {
  return page(
    'De app kan niet worden geopend',
    html`<p>${reason}</p>
<p><a href="/">Naar de dossiers</a></p>`,
  );
}

const WORDS: Readonly<Record<string, string>> = {
  launch: 'weten welk dossier openstaat',
  'launch/patient': 'weten welke patiënt is gekozen',
  'launch/encounter': 'weten welk contact openstaat',
  openid: 'weten wie je bent',
  fhirUser: 'weten wie je in het dossier bent',
  profile: 'je naam kennen',
  offline_access: 'toegang houden als je er niet bent',
  online_access: 'toegang houden zolang je werkt',
};

const INTERACTIONS: readonly (readonly [letter: string, word: string])[] = [
  ['r', 'lezen'],
  ['s', 'zoeken'],
  ['c', 'toevoegen'],
  ['u', 'wijzigen'],
  ['d', 'verwijderen'],
];

function inWords(scope: string): string {
  const resources = readResourceScope(scope);
  if (resources === undefined) return WORDS[scope] ?? scope;
  const verbs = INTERACTIONS.flatMap(([letter, word]) =>
    resources.interactions.includes(letter) ? [word] : [],
  );
  const what = resources.type === '*' ? 'alle gegevens' : `gegevens van het type ${resources.type}`;
  const whose = resources.level === 'patient' ? 'van deze patiënt' : 'waar jij bij kunt';
  return `${what} ${whose} ${new Intl.ListFormat('nl').format(verbs)}`;
}

/** At least 4.5:1 in contrast, and readable when the window is narrow. */
export const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.4rem; line-height: 1.25; }
label { display: block; }
select { font: inherit; width: 100%; padding: .4rem; margin-top: .2rem; }
fieldset { border: 1px solid GrayText; border-radius: 4px; margin: 1rem 0; }
ul { list-style: none; padding: 0; margin: 0; }
li { margin: .4rem 0; }
code { display: block; margin-left: 1.6rem; font-size: .8rem; overflow-wrap: anywhere; }
button { font: inherit; padding: .5rem 1.2rem; border: 1px solid; border-radius: 4px; cursor: pointer; }
button:not(.plain) { background: #0b5394; border-color: #0b5394; color: #fff; }
:focus-visible { outline: 3px solid #e69500; outline-offset: 2px; }
`;
