// Unpacks the Chromium of npm into the folder for temporary files; a process of its own, as that folder is its own.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
