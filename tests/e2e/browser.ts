import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts a Chromium. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findChromium();
  try {
    return await chromium.launch({ executablePath, env, args: FLAGS, timeout: 120_000 });
  } catch (cause) {
    throw new Error(
      `${executablePath} could not be started. Install Chromium or Google Chrome, or give its path in CHROMIUM_PATH.`,
      { cause },
    );
  }
}
