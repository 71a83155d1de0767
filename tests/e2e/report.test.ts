import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeExport } from '../bench/population/write-export.ts';
import { launchBrowser } from './browser.ts';
import { violations } from './page.ts';

const BIN = fileURLToPath(new URL('../../apps/cli/bin/prestatiewijzer.mjs', import.meta.url));

describe('the report of a population', () => {
  let browser: Browser;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-'));
    writeExport(join(folder, 'in'), { patients: 40, palliative: 50 });
    const args = [
      'population',
      join(folder, 'in'),
      '--out',
      join(folder, 'out'),
      '--at',
      '2026-03-10',
      '--lang',
      'en',
    ];
    expect(spawnSync(process.execPath, [BIN, ...args]).status).toBe(0);
    address = pathToFileURL(join(folder, 'out', 'report.html')).href;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(address);
    await page.waitForSelector('#rows tr');
    return page;
  }

  it('filters from the totals, by words and by choice, and sorts', async () => {
    const page = await open();
    const count = async () => Number.parseInt((await page.textContent('#count')) ?? '', 10);
    const all = await count();

    await page.getByRole('button', { name: 'Still needed' }).click();
    const needed = await count();
    expect(needed).toBeGreaterThan(0);
    expect(needed).toBeLessThan(all);
    expect(await page.locator('#by-status').inputValue()).toBe('incomplete');

    await page.fill('#by-text', 'nothing that anybody says');
    expect(await count()).toBe(0);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await count()).toBe(all);

    await page.getByRole('button', { name: 'Date', exact: true }).click();
    const dates = (await page.locator('#rows td[data-name="Date"]').allTextContents()).filter(
      (day) => day !== '–',
    );
    expect(dates).toEqual([...dates].sort());
    expect(await page.locator('[data-column="on"]').getAttribute('aria-sort')).toBe('ascending');
    await page.close();
  });

  it('opens a finding from the keyboard to its conditions and sources', async () => {
    const page = await open();
    const button = page.locator('#rows .open').first();

    await button.focus();
    await page.keyboard.press('Enter');

    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const detail = page.locator('#rows .detail').first();
    expect(await detail.isVisible()).toBe(true);
    expect(await detail.textContent()).toMatch(/Conditions.*Source: handreiking-2026/);
    await page.keyboard.press('Enter');
    expect(await detail.isVisible()).toBe(false);
    await page.close();
  });

  it.each([
    [1280, 'light'],
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('can be read by everybody at %i px, %s, and fits', async (width, colorScheme) => {
    const page = await open({ viewport: { width, height: 900 }, colorScheme });
    await page.locator('#rows .open').first().click();

    const found = await violations(page);

    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });
});
