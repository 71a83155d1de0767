import { readdirSync, readFileSync } from 'node:fs';
import { assess } from '@prestatiewijzer/rules';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { newPage, violations } from './page.ts';
import { type RunningServer, startSandbox } from './servers.ts';
import { launchFromEhr, loaded, openInApp, resourcesOf, savedAssessment, startAlone } from './smart.ts';

const VIEWS = ['Overzicht', 'Tijdlijn', 'Plaatsen', 'Wat als', 'Afdruk'];
/** The records of the sandbox, as files. */
const PATIENTS = new URL('../../apps/sandbox/patients/', import.meta.url);
const STORIES: readonly unknown[] = readdirSync(PATIENTS).map((name) =>
  JSON.parse(readFileSync(new URL(name, PATIENTS), 'utf8')),
);

const NO_CDS = 'http://127.0.0.1:9';

let browser: Browser;
let sandbox: RunningServer;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox(NO_CDS)]);
});

afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
});

beforeEach(async () => {
  await fetch(`${sandbox.address}/sandbox/reset`, { method: 'POST' });
  ({ page, complaints } = await newPage(browser));
});

afterEach(async () => {
  await page.close();
});

function open(patient: string, parameters = {}): Promise<void> {
  return openInApp(page, sandbox.address, patient, parameters);
}

describe('a launch', () => {
  it('from the EHR shows what the rules say, and leaves nothing behind', async () => {
    await open('fatima');

    await page.getByRole('heading', { name: /^Klopt niet/ }).waitFor();
    expect(await page.locator('.finding').filter({ hasText: 'registreer 190006' }).count()).toBe(1);
    expect(page.url()).toBe(`${sandbox.address}/app/`);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(kept).toEqual([0, 0, '']);
    expect(complaints).toEqual([]);
  });

  it('from the EHR opens the finding that a card is about', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open('olivia', {
      appContext: JSON.stringify({
        finding: 'msz-pzp-190099',
        on: '2026-03-02',
        about: ['Procedure/olivia-pzp'],
      }),
    });

    await page.getByRole('heading', { level: 2, name: 'Proactieve zorgplanning 190099' }).waitFor();
    await page.getByText('Te doen: draag het zorgplan over aan de huisarts').waitFor();
  });

  it('from the EHR shows whose record it is only when the EHR does not', async () => {
    await open('olivia', { need_patient_banner: false });
    // Her name can stand among what a finding rests on, as that she is an adult; the banner heads the page.
    const banner = page.locator('.banner').getByText('Olivia de Wit');
    expect(await banner.count()).toBe(0);

    await open('olivia', { need_patient_banner: true });
    expect(await banner.count()).toBe(1);
  });

  it('by itself asks where to log in and whom it is about', async () => {
    await startAlone(page, sandbox.address, 'willem');
    await page.getByRole('button', { name: 'Toestaan' }).click();
    await loaded(page);

    await page.getByText('Proactieve zorgplanning (190099) is compleet').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('that is refused says so', async () => {
    await startAlone(page, sandbox.address, 'willem');
    await page.getByRole('button', { name: 'Weigeren' }).click();

    await page.getByRole('heading', { name: 'U heeft geen toegang gekregen' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Opnieuw inloggen' }).click();
    await page.getByRole('button', { name: 'Inloggen bij Proefdossier' }).waitFor();
  });

  it('from a server that it was not set up for calls nobody', async () => {
    const called: string[] = [];
    page.on('request', (request) => called.push(request.url()));

    await page.goto(
      `${sandbox.address}/app/?iss=${encodeURIComponent('https://evil.example/fhir')}&launch=x`,
    );

    await page.getByRole('heading', { name: 'Dit EPD is niet bekend' }).waitFor();
    expect(called.filter((url) => !url.startsWith(`${sandbox.address}/app/`))).toEqual([]);
  });

  it('cannot be used a second time', async () => {
    await open('olivia');
    await page.reload();

    await page.getByRole('heading', { name: 'Bij welk EPD wilt u inloggen?' }).waitFor();
  });

  it('with fewer rights shows what it can, names what it cannot, and offers nothing to write', async () => {
    await startAlone(page, sandbox.address, 'olivia');
    for (const scope of ['patient/Communication.c', 'patient/Condition.rs', 'patient/Flag.rs'])
      await page.locator(`input[value="${scope}"]`).uncheck();
    await page.getByRole('button', { name: 'Toestaan' }).click();
    await loaded(page);

    await page.getByText('2 bronnen zijn niet volledig geladen').waitFor();
    await page.getByText('U mag dit hier niet vastleggen (Communication)').waitFor();
    expect(await page.getByRole('button', { name: 'Zet overdracht aan huisarts klaar' }).count()).toBe(0);
  });
});

describe('the page', () => {
  it('refuses scripts that are not its own, and calls to anybody else', async () => {
    await open('olivia');

    const blocked = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const call = await fetch('http://127.0.0.1:9/x').then(
        () => 'sent',
        () => 'refused',
      );
      return { ran: 'ran' in window, call };
    });

    expect(blocked).toEqual({ ran: false, call: 'refused' });
    expect(complaints.filter((each) => /Content Security Policy/.test(each)).length).toBeGreaterThanOrEqual(
      2,
    );
  });

  it.each([
    ['wide', 1280, 'fatima'],
    ['narrow', 320, 'karin'],
  ])('is for everybody when it is %s', async (_name, width, patient) => {
    await page.setViewportSize({ width, height: 800 });
    await open(patient);

    for (const view of VIEWS) {
      await page.getByRole('tab', { name: view }).click();
      await page.getByRole('tabpanel').waitFor();
      if (view === 'Plaatsen') await page.getByText('hier is de patiënt nu').first().waitFor();
      expect([view, await violations(page)]).toEqual([view, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
  });

  it('is for everybody in the dark and in English', async () => {
    await open('fatima');
    await page.getByRole('button', { name: 'Taal en weergave' }).click();
    await page.getByRole('radio', { name: 'Donker' }).click();
    await page.getByRole('radio', { name: 'English' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('190005 does not count').first().waitFor();

    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(20, 25, 28)',
    );
    for (const view of ['Overview', 'Timeline', 'Places', 'What if', 'Print']) {
      await page.getByRole('tab', { name: view }).click();
      expect([view, await violations(page)]).toEqual([view, []]);
    }
  });
});

describe('a finding', () => {
  it('opens the resource that shows it, and the rule with its source', async () => {
    await open('olivia');

    await page.getByRole('button', { name: 'zorgplan, 3 maart 2026' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Gegeven uit het dossier' });
    await dialog.getByText('CarePlan/olivia-zorgplan').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'De regel zelf' }).click();
    await page
      .getByText(/met de bron vergeleken op/)
      .first()
      .waitFor();
  });

  it('is acted upon after somebody has seen what will be written', async () => {
    await open('olivia');
    await page.getByRole('button', { name: 'Zet overdracht aan huisarts klaar' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dit wordt in het dossier gezet' });
    await dialog.getByText('dhr. Pieter van Dam, huisarts', { exact: true }).waitFor();
    expect(await resourcesOf(sandbox.address, 'Communication', 'olivia')).toEqual([]);

    await dialog.getByRole('button', { name: 'Zet in het dossier' }).click();

    await page.getByText('Gedaan: Zet overdracht aan huisarts klaar.').waitFor();
    expect(await resourcesOf(sandbox.address, 'Communication', 'olivia')).toMatchObject([
      { status: 'preparation', about: [{ reference: 'CarePlan/olivia-zorgplan' }] },
    ]);
    await page.getByText('staat klaar, nog versturen', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Zet overdracht aan huisarts klaar' }).count()).toBe(0);
  });

  it('is prepared, and waits for somebody to confirm it from then on', async () => {
    await open('willem');
    await page.getByRole('button', { name: 'Registreer 190099' }).click();
    await page.getByRole('button', { name: 'Zet in het dossier' }).click();

    await page.getByText('klaargezet, nog te bevestigen', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Registreer 190099' }).count()).toBe(0);
    expect(await resourcesOf(sandbox.address, 'ChargeItem', 'willem')).toMatchObject([{ status: 'planned' }]);
  });
});

describe('the views', () => {
  it('lead along the timeline with the keyboard alone', async () => {
    await open('fatima');
    await page.getByRole('tab', { name: 'Overzicht' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Tijdlijn', selected: true }).waitFor();
    const marks = page.getByRole('tabpanel').locator('.mark');
    const lanes = page.getByRole('tabpanel').locator('.marks');
    const seen = new Set<string>();
    await marks.and(page.locator('[tabindex="0"]')).focus();
    for (let lane = 0; lane < (await lanes.count()); lane += 1) {
      await page.keyboard.press('Home');
      for (let step = 0; step < 30; step += 1) {
        seen.add(await page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? ''));
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('ArrowDown');
    }
    expect(seen.size).toBe(await marks.count());
    const named = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await page.getByRole('tabpanel').locator('.pointed').textContent()).toBe(named);

    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('mark');

    const before = await page.locator('.zoom .dim').textContent();
    await page.keyboard.press('+');
    await expect.poll(() => page.locator('.zoom .dim').textContent()).not.toBe(before);
  });

  it('tell what would come out, and write nothing', async () => {
    const writes: string[] = [];
    await open('olivia');
    page.on('request', (request) => {
      if (request.method() !== 'GET') writes.push(request.url());
    });
    await page.getByRole('tab', { name: 'Wat als' }).click();

    await page.getByText('Het zorgplan is overgedragen aan de huisarts').click();

    await page.getByText('1 uitkomst verandert.').waitFor();
    await page.locator('.outcomes').getByText('Te registreren').waitFor();
    await page.getByRole('button', { name: 'Alles terugzetten' }).click();
    await page.getByText('Er verandert niets.').waitFor();
    expect(writes).toEqual([]);
  });

  it('give the assessment as a file, whose name tells nothing of the patient', async () => {
    await open('fatima');

    const { name, assessment } = await savedAssessment(page);

    expect(name).toMatch(/^prestatiewijzer-\d{4}-\d\d-\d\d\.json$/);
    expect(assessment).toMatchObject({ edition: '2026', patient: 'Patient/fatima' });
    expect(assessment.findings.length).toBeGreaterThan(5);
  });

  it.each(['fatima', 'olivia', 'henk', 'maria', 'noor'])(
    'say of %s what the rule package says',
    async (patient) => {
      await open(patient);
      const { assessment: shown } = await savedAssessment(page);

      expect(shown).toEqual(assess(STORIES, { at: shown.at, patient: `Patient/${patient}` }));
    },
  );

  it('print the report and nothing around it', async () => {
    await open('fatima');
    await page.getByRole('tab', { name: 'Afdruk' }).click();
    await page.emulateMedia({ media: 'print' });

    expect(await page.getByRole('tablist').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Verslag voor de zorgadministratie' }).isVisible()).toBe(
      true,
    );
  });
});

describe('a large record', () => {
  it('shows provisional findings before the last page is in, and stays usable', async () => {
    await putContacts(5000);
    await launchFromEhr(page, sandbox.address, 'olivia');

    await page.getByText('Voorlopig: nog niet alles is geladen.').waitFor();
    await page.getByText('5035 gegevens geladen').waitFor();
    await page.getByRole('tab', { name: 'Tijdlijn' }).click();
    await page.getByRole('tabpanel').locator('.mark.several').first().waitFor();
    expect(await page.getByRole('tabpanel').locator('.mark').count()).toBeLessThan(500);
    await page.getByText('Tabel', { exact: true }).click();
    await page.getByRole('button', { name: 'Toon nog 100' }).waitFor();
  });
});

/** Contacts for Olivia, which the rules have nothing to say about. */
async function putContacts(count: number): Promise<void> {
  const SIZE = 500;
  for (let start = 0; start < count; start += SIZE) {
    const entry = Array.from({ length: SIZE }, (_, index) => ({
      resource: {
        resourceType: 'Encounter',
        status: 'finished',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        subject: { reference: 'Patient/olivia' },
        period: { start: new Date(Date.UTC(2020, 0, 1) + (start + index) * 36_000_000).toISOString() },
      },
      request: { method: 'POST', url: 'Encounter' },
    }));
    const answer = await fetch(`${sandbox.address}/fhir`, {
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'batch', entry }),
    });
    expect(answer.ok).toBe(true);
  }
}
