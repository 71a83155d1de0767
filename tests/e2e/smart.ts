import { readFile } from 'node:fs/promises';
import type { Assessment } from '@prestatiewijzer/rules';
import type { Page } from 'playwright-core';

/** Opens the app as an EHR does: with a launch for one patient. */
export async function launchFromEhr(
  page: Page,
  sandbox: string,
  patient: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const answer = await fetch(`${sandbox}/fhir/_services/smart/Launch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ launchUrl: `${sandbox}/app/`, parameters: { patient, ...parameters } }),
  });
  const { launch_id } = (await answer.json()) as { launch_id: string };
  const iss = encodeURIComponent(`${sandbox}/fhir`);
  await page.goto(`${sandbox}/app/?iss=${iss}&launch=${launch_id}`);
}

/** Waits until the whole record is there. */
export async function loaded(page: Page): Promise<void> {
  await page.getByText(/\d+ gegevens geladen/).waitFor();
}

export async function openInApp(
  page: Page,
  sandbox: string,
  patient: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await launchFromEhr(page, sandbox, patient, parameters);
  await loaded(page);
}

/** Opens the app by itself, up to the page on which somebody logs in and consents. */
export async function startAlone(page: Page, sandbox: string, patient: string): Promise<void> {
  await page.goto(`${sandbox}/app/`);
  await page.getByRole('button', { name: 'Inloggen bij Proefdossier' }).click();
  await page.getByLabel('Dossier van').selectOption(`Patient/${patient}`);
}

/** The assessment that the app keeps as a file, and the name that it gives the file. */
export async function savedAssessment(page: Page): Promise<{ name: string; assessment: Assessment }> {
  await page.getByRole('tab', { name: 'Afdruk' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar als JSON' }).click(),
  ]);
  const assessment = JSON.parse(await readFile(await download.path(), 'utf8'));
  return { name: download.suggestedFilename(), assessment };
}

/** What is in the record of a patient, of one type. */
export async function resourcesOf(
  sandbox: string,
  type: string,
  patient: string,
): Promise<readonly Record<string, unknown>[]> {
  const answer = await fetch(`${sandbox}/fhir/${type}?patient=${patient}&_count=500`);
  const { entry = [] } = (await answer.json()) as { entry?: { resource: Record<string, unknown> }[] };
  return entry.map(({ resource }) => resource);
}
