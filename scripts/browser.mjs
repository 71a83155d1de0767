// The browser tests alone, in the browser that CHROMIUM_PATH names, else the one of the machine, else the one of npm.
import { turbo } from './steps.mjs';

if (!(await turbo(['test:browser'], { live: true }))) process.exitCode = 1;
