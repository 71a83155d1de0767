import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';

/** The page of the sandbox in a browser, with what the browser complains of. */
export interface SandboxPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** How long something may take to appear, however busy the machine is; in milliseconds. */
const PATIENCE = 60_000;

export async function newPage(browser: Browser): Promise<SandboxPage> {
  const complaints: string[] = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  page.setDefaultTimeout(PATIENCE);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Opens the record of a patient, and waits until the cards are there. */
export async function openRecord(page: Page, sandbox: string, patientId: string): Promise<void> {
  await page.goto(`${sandbox}/?patient=${patientId}`);
  await page.getByRole('heading', { name: 'Dossier', exact: true }).waitFor();
  await page.locator('[aria-busy="false"]').waitFor();
}

/** Keeps a picture of the page as it is now, for people to look at after the run. */
export async function picture(page: Page, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`.screenshots/${name}.png`, import.meta.url));
  await page.screenshot({ path, fullPage: true });
}

/** What axe finds on the page as it is now. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: put there by the script
    const { violations } = await (window as any).axe.run();
    return violations.map(
      // biome-ignore lint/suspicious/noExplicitAny: the answer of axe
      ({ id, nodes }: any) => `${id}: ${nodes.map((node: any) => node.target.join(' ')).join(', ')}`,
    );
  });
}
