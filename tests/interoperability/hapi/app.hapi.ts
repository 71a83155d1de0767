import { assess } from '@prestatiewijzer/rules';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../../e2e/browser.ts';
import { newPage } from '../../e2e/page.ts';
import { openInApp, savedAssessment } from '../../e2e/smart.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { pagesOf, RESOURCES } from './hapi.ts';

const hapi = inject('hapi');

let browser: Browser;
let gateway: Gateway;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  [browser, gateway] = await Promise.all([launchBrowser(), startGateway(hapi)]);
});

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

beforeEach(async () => {
  ({ page, complaints } = await newPage(browser));
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

it.each(['fatima', 'karin', 'noor', 'olivia-thuis', 'ans', 'kees'])(
  'shows of %s what the bundle gives',
  async (id) => {
    await openInApp(page, gateway.address, id);
    const { assessment } = await savedAssessment(page);
    const expected = assess(RESOURCES, { at: assessment.at, patient: `Patient/${id}` });

    expect(assessment).toEqual(expected);
    const rows = await page.locator('.report-table tbody tr').allInnerTexts();
    const told = expected.findings.filter(({ status }) => status !== 'information');
    expect(rows.length).toBe(told.length);
    expect(rows).toEqual(told.map(({ summary }) => expect.stringContaining(summary)));
  },
);

it('prepares the registration of what is complete', async () => {
  const registrations = async () =>
    (await pagesOf(`${hapi}/ChargeItem?subject=willem`)).flatMap(({ entry = [] }) => entry);
  onTestFinished(async () => {
    for (const { resource } of await registrations())
      await fetch(`${hapi}/ChargeItem/${resource.id}`, { method: 'DELETE' });
  });
  expect(await registrations()).toEqual([]);
  await openInApp(page, gateway.address, 'willem');

  await page.getByRole('button', { name: 'Registreer 190099' }).click();
  await page.getByRole('button', { name: 'Zet in het dossier' }).click();

  await page.getByText('klaargezet, nog te bevestigen', { exact: true }).first().waitFor();
  expect(await registrations()).toMatchObject([{ resource: { status: 'planned' } }]);
});
