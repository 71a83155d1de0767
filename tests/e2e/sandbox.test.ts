import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { newPage, openRecord, picture, violations } from './page.ts';
import { type RunningServer, startSandbox } from './servers.ts';
import { type SmallCds, startSmallCds } from './small-cds.ts';

const CARD = 'Nog één stap voor 190099: draag het zorgplan over aan de huisarts.';

let browser: Browser;
let cds: SmallCds;
let sandbox: RunningServer;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  [browser, cds] = await Promise.all([launchBrowser(), startSmallCds()]);
  sandbox = await startSandbox(cds.address);
});

afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
  cds?.stop();
});

beforeEach(async () => {
  await fetch(`${sandbox.address}/sandbox/reset`, { method: 'POST' });
  cds.failWith = undefined;
  cds.feedback.length = 0;
  ({ page, complaints } = await newPage(browser));
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

function open(patientId: string): Promise<void> {
  return openRecord(page, sandbox.address, patientId);
}

it('changes the record when a suggestion is followed', async () => {
  await open('olivia');
  const card = page.getByRole('article').filter({ hasText: CARD });
  await expect.poll(() => page.getByRole('button', { name: /Overdracht aan de huisarts/ }).count()).toBe(0);

  await card.getByRole('button', { name: 'Zet overdracht aan huisarts klaar' }).click();

  await page.getByRole('button', { name: '10 mrt 2026 Overdracht aan de huisarts' }).waitFor();
  await page.getByText('Geen kaarten: bij dit dossier is niets te melden.').waitFor();
  const found = await fetch(`${sandbox.address}/fhir/Communication?patient=olivia`).then((each) =>
    each.json(),
  );
  expect(found.total).toBe(1);
  expect(cds.feedback).toMatchObject([
    { outcome: 'accepted', acceptedSuggestions: [{ id: expect.any(String) }] },
  ]);
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  expect(focused).toBe('Gedaan: Zet overdracht aan huisarts klaar.');
});

it('tells why, without what could run', async () => {
  await open('olivia');

  await page.getByText('Waarom?').click();

  const detail = page.locator('.card .markdown');
  expect(await detail.textContent()).toContain('✗ Overdracht aan de huisarts: niet gevonden');
  expect(await detail.locator('img').count()).toBe(0);
});

it('tells the service why a card is put aside', async () => {
  await open('olivia');

  await page.getByText('Niet opvolgen').click();
  await page.getByLabel('Reden').selectOption({ label: 'Patiënt wil dit niet' });
  await page.getByRole('button', { name: 'Leg terzijde' }).click();

  await page.getByText('Alle kaarten zijn terzijde gelegd.').waitFor();
  expect(cds.feedback).toMatchObject([
    { outcome: 'overridden', overrideReason: { reason: { code: 'wens', system: 'urn:test' } } },
  ]);
});

it('opens a SMART app from a card, with a launch of its own', async () => {
  await open('olivia');
  const opened = page.waitForEvent('popup');

  await page.getByRole('button', { name: 'Bekijk alles in de app' }).click();

  const app = await opened;
  await app.getByText('De app').waitFor();
  const { origin, pathname, searchParams } = new URL(app.url());
  expect(`${origin}${pathname}`).toBe(`${cds.address}/app`);
  expect(searchParams.get('iss')).toBe(`${sandbox.address}/fhir`);
  expect(searchParams.get('launch')).toMatch(/^[\w-]{20,}$/);
  expect(await app.evaluate(() => window.opener)).toBeNull();
});

it('makes no link of what is no web address', async () => {
  await open('olivia');

  await page.getByText('Een vreemde link (dit adres is geen webadres)').waitFor();
  expect(await page.getByRole('link', { name: 'Lees de handreiking' }).getAttribute('rel')).toBe(
    'noopener noreferrer',
  );
});

it('lights up what a card speaks of', async () => {
  await open('olivia');

  await page.getByRole('article').hover();

  expect(await page.locator('.mark.lit').textContent()).toContain('Proactief zorgplan');
});

it('says what went wrong when the service fails, and keeps the record readable', async () => {
  cds.failWith = 503;
  await open('olivia');

  await page.getByRole('heading', { name: 'Prestatiewijzer weigert het verzoek (HTTP 503).' }).waitFor();
  await page.getByRole('button', { name: /Proactief zorgplan/ }).waitFor();
  cds.failWith = undefined;
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await page.getByRole('heading', { name: CARD }).waitFor();
});

it('says that a suggestion was applied but not heard of', async () => {
  await open('olivia');
  cds.failWith = 503;

  await page.getByRole('button', { name: 'Zet overdracht aan huisarts klaar' }).click();

  await page
    .getByText('Gedaan: Zet overdracht aan huisarts klaar. Prestatiewijzer kon dit niet noteren.')
    .waitFor();
  await page.getByRole('button', { name: /Overdracht aan de huisarts/ }).waitFor();
});

it('can be worked by keyboard', async () => {
  await open('willem');
  await page.getByRole('link', { name: /Olivia de Wit/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Olivia de Wit' }).waitFor();

  await page.getByRole('button', { name: /Proactief zorgplan/ }).focus();
  await page.keyboard.press('Enter');

  await page.getByRole('region', { name: 'Gekozen: Proactief zorgplan' }).waitFor();
});

it.each([
  ['light', 1280],
  ['light', 360],
  ['dark', 1280],
  ['dark', 360],
] as const)(
  'has no accessibility violations (%s, %i px), and does not scroll sideways',
  async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open('olivia');
    for (const name of ['Waarom?', 'Niet opvolgen', 'Berichtenverkeer']) await page.getByText(name).click();
    await page.getByRole('button', { name: /Proactief zorgplan/ }).click();
    await picture(page, `record-${colorScheme}-${width}`);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Tabel' }).click();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  },
);
