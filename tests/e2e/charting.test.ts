import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { newPage, openRecord, picture, violations } from './page.ts';
import { type RunningServer, startCdsService, startSandbox } from './servers.ts';

let browser: Browser;
let cds: RunningServer;
let sandbox: RunningServer;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  [browser, cds] = await Promise.all([launchBrowser(), startCdsService()]);
  sandbox = await startSandbox(cds.address);
});

afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
  await cds?.stop();
});

beforeEach(async () => {
  await fetch(`${sandbox.address}/sandbox/reset`, { method: 'POST' });
  ({ page, complaints } = await newPage(browser));
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

function open(patientId: string): Promise<void> {
  return openRecord(page, sandbox.address, patientId);
}

function choose(form: string): Promise<void> {
  return page.getByRole('link', { name: form, exact: true }).click();
}

function card(summary: string | RegExp) {
  return page.getByRole('article').getByRole('heading', { name: summary });
}

it('follows the road from conversation to registration, with the advice beside it', async () => {
  await open('tom');
  await page.getByText('Geen kaarten: bij dit dossier is niets te melden.').waitFor();

  await choose('Gesprek proactieve zorgplanning');
  await page.getByLabel('Begin').fill('10:00');
  await page.getByLabel('Einde').fill('10:45');
  await page.getByLabel('Wat is besproken').fill('Wat hij belangrijk vindt als hij ernstig ziek wordt.');
  await picture(page, 'form-conversation');
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await page.getByText('Het gesprek is vastgelegd.').waitFor();
  await card(
    'Nog 2 stappen voor 190099: leg het zorgplan vast; draag het zorgplan over aan de huisarts.',
  ).waitFor();

  await choose('Proactief zorgplan');
  await page.getByLabel('Afspraken').fill('Geen reanimatie; zijn zus is het aanspreekpunt.');
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await card('Nog één stap voor 190099: draag het zorgplan over aan de huisarts.').waitFor();

  await choose('Overdracht van het zorgplan');
  await page.getByRole('button', { name: 'Verzend' }).click();
  await page.getByText('De overdracht is verzonden.').waitFor();
  await card(/^Proactieve zorgplanning \(190099\) is compleet/).waitFor();
  await picture(page, 'road-registrable');

  await page.getByRole('button', { name: 'Registreer 190099' }).click();
  await page.locator('.mark.registraties', { hasText: '190099' }).waitFor();
  // Who accepted it is told no more, until it stands ready for too long.
  await page.getByText('Geen kaarten: bij dit dossier is niets te melden.').waitFor();
});

it('advises on a prescription while it is chosen, and once more before it is signed', async () => {
  await open('olivia-thuis');

  await choose('Recept');
  await page.getByLabel('Geneesmiddel').selectOption({ label: 'Oxycodon' });
  await page.getByLabel('Toedieningsvorm').selectOption({ label: 'Cassette' });
  await page.getByText('Bij deze keuze').waitFor();
  await card(/^Voor vergoeding van oxycodon in een cassette/).waitFor();
  await picture(page, 'order-select');

  await page.getByLabel('In plaats van').selectOption({ index: 1 });
  await card('Oxycodon in een cassette: de voorwaarden voor vergoeding zijn vastgelegd.').waitFor();
  await page.getByRole('button', { name: 'Onderteken', exact: true }).click();

  await page.getByText('Het recept is ondertekend.').waitFor();
  await page.getByRole('button', { name: /Voorschrift: Oxycodon, cassette/ }).waitFor();
  const { entry } = await fetch(`${sandbox.address}/fhir/MedicationRequest?patient=olivia-thuis`).then(
    (response) => response.json(),
  );
  expect(entry.map((each: { resource: { status: string } }) => each.resource.status)).toEqual([
    'active',
    'active',
  ]);
});

it('leaves away what was put aside, also when the record is opened again', async () => {
  await open('fatima');
  const wrongCode = card('190005 telt niet als overleg palliatieve zorg; registreer 190006.');
  const whole = page
    .getByRole('article')
    .filter({ hasText: '190005 telt niet als overleg palliatieve zorg' });
  await whole.getByText('Niet opvolgen').click();
  await whole.getByLabel('Reden').selectOption({ label: 'Gegevens in het dossier kloppen niet' });
  await whole.getByRole('button', { name: 'Leg terzijde' }).click();
  await wrongCode.waitFor({ state: 'detached' });

  await open('fatima');

  await page.getByRole('article').first().waitFor();
  expect(await wrongCode.count()).toBe(0);
});

it('asks advice when a contact begins and when it is closed', async () => {
  await open('olivia');
  await choose('Contact');
  await page.getByLabel('Begin').fill('00:00');
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await page.getByText('Het contact is vastgelegd.').waitFor();
  await page.getByText('Bij het begin', { exact: true }).waitFor();
  await card('Nog één stap voor 190099: draag het zorgplan over aan de huisarts.').waitFor();

  await choose('Contact of verblijf afsluiten');
  await page.getByText('Voor u afsluit').waitFor();
  await page.locator('[aria-busy="false"]').waitFor();
  await page.getByRole('button', { name: 'Sluit af' }).click();

  await page.getByText('Het contact is afgesloten.').waitFor();
  await page.getByText('Bij dit dossier').waitFor();
});

it('says at each field what is not right, and goes there', async () => {
  await open('olivia');
  await choose('Gesprek proactieve zorgplanning');
  await page.getByLabel('Datum').fill('2035-01-01');

  await page.getByRole('button', { name: 'Leg vast' }).click();

  await page.getByText('3 velden kloppen nog niet.').waitFor();
  await page.getByText(/Deze datum ligt na vandaag/).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-date');
  expect(await page.getByLabel('Begin').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Begin').fill('10:00');
  await page.getByText('2 velden kloppen nog niet.').waitFor();
  await picture(page, 'form-mistakes');
});

it('can be charted by keyboard', async () => {
  await open('olivia');
  await page.getByRole('link', { name: 'Levensverwachting of fase' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Levensverwachting of fase' }).waitFor();

  await page.keyboard.press('Tab');
  await page.keyboard.type('Korter dan 3');
  await page.getByRole('button', { name: 'Leg vast' }).focus();
  await page.keyboard.press('Enter');

  await page.getByText('Het oordeel is vastgelegd.').waitFor();
  await page.getByRole('button', { name: /Levensverwachting: Korter dan 3 maanden/ }).waitFor();
});

it('keeps the records as a file and brings them back', async () => {
  await open('olivia');
  await choose('Levensverwachting of fase');
  await page.getByLabel('Oordeel').selectOption({ label: 'Korter dan 3 maanden' });
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await page.getByText('Het oordeel is vastgelegd.').waitFor();
  const charted = page.getByRole('button', { name: /Levensverwachting: Korter dan 3 maanden/ });
  await charted.waitFor();
  await page.getByRole('button', { name: 'Instellingen' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Bewaar als bestand' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: 'Sluit', exact: true }).click();

  await page.getByRole('button', { name: 'Zet alle dossiers terug' }).click();
  await charted.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByLabel('Laad uit bestand').setInputFiles(file);

  await page.getByText('De dossiers uit het bestand zijn geladen.').waitFor();
  await charted.waitFor();
});

it('points at another service, when somebody agrees to what the address asks', async () => {
  const other = await startSandbox('http://127.0.0.1:9');
  try {
    await page.goto(`${other.address}/?patient=olivia&cds=${encodeURIComponent(cds.address)}`);
    const problem = page.getByRole('heading', { name: /is niet bereikbaar/ });
    await problem.waitFor();
    await picture(page, 'settings');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Gebruik deze diensten' }).click();
    await page.getByText('Deze diensten worden nu gevraagd.').waitFor();
    await page.keyboard.press('Escape');

    await card(/^Nog één stap voor 190099/).waitFor();
    await page.goto('about:blank');
  } finally {
    await other.stop();
  }
});

it('takes the records of another FHIR server', async () => {
  const other = await startSandbox(cds.address);
  try {
    await page.goto(`${other.address}/?patient=tom&fhir=${encodeURIComponent(`${sandbox.address}/fhir`)}`);
    await page.getByRole('button', { name: 'Kopieer dossiers hierheen' }).click();

    await page.getByText(/^\d+ resources zijn gekopieerd\.$/).waitFor();
    await page.goto('about:blank');
  } finally {
    await other.stop();
  }
});

it('closes a form with the back button of the browser', async () => {
  await open('olivia');
  await choose('Wlz-indicatie');
  await page.getByRole('heading', { name: 'Wlz-indicatie' }).waitFor();

  await page.goBack();

  await page.getByRole('heading', { name: 'Vastleggen' }).waitFor();
});

it('shows what went over the line, and copies it as curl', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('olivia');

  await page.getByText('Berichtenverkeer').click();
  await page.getByRole('button', { name: /POST \/cds-services\/palliatief-patient-view/ }).click();
  await page.getByText('Prefetch', { exact: true }).waitFor();
  await picture(page, 'wire');
  await page.getByRole('button', { name: 'Kopieer als curl' }).click();

  await page.getByText('Gekopieerd.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`curl -X POST '${cds.address}/cds-services/palliatief-patient-view'`);
  expect(copied).toContain('"hook":"patient-view"');
});

it.each([
  ['light', 1280],
  ['light', 800],
  ['dark', 1280],
  ['dark', 800],
] as const)('forms have no accessibility violations (%s, %i px)', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  await open('olivia-thuis');
  await page.getByText('Het verhaal en wat Prestatiewijzer hoort te zeggen').click();
  expect(await violations(page)).toEqual([]);

  for (const form of ['Contact', 'Hulpmiddel']) {
    await choose(form);
    await page.getByRole('button', { name: 'Annuleer' }).waitFor();
    await page.getByLabel('Datum').fill('');
    await page.getByRole('button', { name: /^(Leg vast|Onderteken)$/ }).click();
    await page.getByText('Kies een datum.').waitFor();
    await picture(page, `form-${form.toLowerCase()}-${colorScheme}-${width}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Annuleer' }).click();
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

it('shows that the record is being loaded while the FHIR server is slow', async () => {
  const held: (() => void)[] = [];
  await page.route('**/fhir/Encounter*', async (route) => {
    await new Promise<void>((resolve) => {
      held.push(resolve);
    });
    await route.continue();
  });

  await page.goto(`${sandbox.address}/?patient=olivia`);
  await page.getByText('Het dossier wordt geladen…').waitFor();
  await card(/^Nog één stap voor 190099/).waitFor();
  await picture(page, 'fhir-slow');
  for (const release of held) release();

  await page.getByRole('heading', { name: 'Dossier', exact: true }).waitFor();
});

it('charts on when the service is not there', async () => {
  // Nothing listens on this port.
  const alone = await startSandbox('http://127.0.0.1:9');
  try {
    await openRecord(page, alone.address, 'olivia');
    await page
      .getByRole('heading', { name: 'Prestatiewijzer is niet bereikbaar op http://127.0.0.1:9.' })
      .waitFor();
    await picture(page, 'service-down');

    await choose('Recept');
    await page.getByLabel('Geneesmiddel').selectOption({ label: 'Morfine' });
    await page.getByLabel('Toedieningsvorm').selectOption({ label: 'Tablet' });
    await page.getByText('Bij deze keuze').waitFor();
    await page.locator('[aria-busy="false"]').waitFor();
    await page.getByRole('button', { name: 'Onderteken', exact: true }).click();

    await page.getByText('Het recept is ondertekend.').waitFor();
    await page.locator('[aria-busy="false"]').waitFor();
    // So that nothing is asked of a sandbox that has stopped.
    await page.goto('about:blank');
  } finally {
    await alone.stop();
  }
});
