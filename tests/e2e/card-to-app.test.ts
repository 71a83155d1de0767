import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { newPage, openRecord } from './page.ts';
import { freePort, type RunningServer, startCdsService, startSandbox } from './servers.ts';

let browser: Browser;
let cds: RunningServer;
let sandbox: RunningServer;

beforeAll(async () => {
  const port = await freePort();
  [browser, cds] = await Promise.all([
    launchBrowser(),
    startCdsService('--app', `http://127.0.0.1:${port}/app/`),
  ]);
  sandbox = await startSandbox(cds.address, port);
});

afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
  await cds?.stop();
});

it('leads from a card of the service to its finding in the app, in one click', async () => {
  const { page, complaints } = await newPage(browser);
  await openRecord(page, sandbox.address, 'olivia');
  const card = page.locator('.card').filter({ hasText: 'Nog één stap voor 190099' });
  const opened = page.waitForEvent('popup');

  await card.getByRole('button', { name: 'Bekijk de onderbouwing' }).click();

  const app = await opened;
  await app.getByRole('heading', { level: 2, name: 'Proactieve zorgplanning 190099' }).waitFor();
  await app.getByText('Te doen: draag het zorgplan over aan de huisarts').waitFor();
  expect(new URL(app.url()).pathname).toBe('/app/');
  expect(complaints).toEqual([]);
});
