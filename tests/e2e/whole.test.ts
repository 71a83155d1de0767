import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { newPage, openRecord, violations } from './page.ts';
import { type RunningServer, startCdsService, startSandbox } from './servers.ts';

const PATIENTS = readdirSync(new URL('../../apps/sandbox/stories/', import.meta.url)).map((name) =>
  basename(name, '.md'),
);

/** Nothing palliative, or only a product that follows from what is registered already. */
const NOTHING_TO_DO = ['jan', 'noor', 'tom'];

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

// The service remembers what was decided about a card: what it says by itself is looked at first.
it.each(PATIENTS)('shows what the service says of %s', async (patient) => {
  await openRecord(page, sandbox.address, patient);

  expect(await page.locator('.card.problem').count()).toBe(0);
  expect((await page.locator('.card').count()) === 0).toBe(NOTHING_TO_DO.includes(patient));
});

it('has no accessibility violations', async () => {
  await openRecord(page, sandbox.address, 'fatima');

  for (const disclosure of await page.getByText('Waarom?').all()) await disclosure.click();

  expect(await violations(page)).toEqual([]);
});

it('prepares the hand-over to the GP, and sees it completed once it is sent', async () => {
  await openRecord(page, sandbox.address, 'olivia');

  await page.getByRole('heading', { name: /^Nog één stap voor 190099/ }).waitFor();
  await page.getByRole('button', { name: 'Zet overdracht aan huisarts klaar' }).click();
  await page.getByText('Gedaan: Zet overdracht aan huisarts klaar.').waitFor();
  await page
    .getByRole('button', { name: /Bericht aan dhr. Pieter van Dam, huisarts \(staat klaar\)/ })
    .click();
  await page.getByRole('button', { name: 'Verstuur bericht' }).click();

  await page.getByText('Het bericht is verstuurd.').waitFor();
  await page.getByRole('heading', { name: 'Proactieve zorgplanning (190099) is compleet' }).waitFor();
});

it('prepares the registration of what is complete', async () => {
  await openRecord(page, sandbox.address, 'willem');

  await page.getByRole('button', { name: 'Registreer 190099' }).click();

  await page.locator('.mark.registraties', { hasText: '190099' }).waitFor();
  // Who accepted it is told no more, until it stands ready for too long.
  await page.getByText('Geen kaarten: bij dit dossier is niets te melden.').waitFor();
});

it('replaces what does not count', async () => {
  await openRecord(page, sandbox.address, 'fatima');
  const card = page.getByRole('heading', { name: '190005 telt niet als overleg palliatieve zorg' });
  await card.waitFor();

  await page.getByRole('button', { name: 'Vervang 190005 door 190006' }).click();

  await page.getByText('Gedaan: Vervang 190005 door 190006.').waitFor();
  await page.locator('[aria-busy="false"]').waitFor();
  expect(await card.count()).toBe(0);
  await page
    .locator('.mark.registraties', { hasText: '190005 Multidisciplinair overleg (vervallen)' })
    .waitFor();
});
