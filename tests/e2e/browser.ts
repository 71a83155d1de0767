import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts Chromium: the one on this machine, else the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env['CHROMIUM_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  try {
    if (installed !== undefined) return await chromium.launch({ executablePath: installed, args: FLAGS });
    const executablePath = await sparticuz.executablePath();
    return await chromium.launch({ executablePath, args: [...sparticuz.args, ...FLAGS] });
  } catch (cause) {
    throw new Error(
      'No Chromium could be started. Install Chromium or Google Chrome, or give its path in CHROMIUM_PATH.',
      { cause },
    );
  }
}
