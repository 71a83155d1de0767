import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { Router } from 'express';
import { html, page } from './smart/html.ts';

const PACKAGE = '@prestatiewijzer/smart-app/package.json';

/** The folder of the built SMART app; undefined when it is not there. */
export function smartAppFolder(): string | undefined {
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), 'dist');
    return existsSync(join(folder, 'index.html')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The SMART app under `/app`, with what it has to know of this sandbox in `/app/config.json`. */
export function smartAppRouter(folder: string | undefined, base: () => string): Router {
  const router = Router();
  router.get('/config.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json({
      issuers: [{ iss: base(), clientId: 'prestatiewijzer', name: 'Proefdossier' }],
    });
  });
  router.use((_request, response, next) => {
    // The charting page may show the app beside the record.
    response.set({
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'self'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    next();
  });
  if (folder !== undefined) router.use(express.static(folder));
  else {
    router.use((_request, response) => {
      const how = html`<p>De SMART-app is niet gebouwd. Bouw haar met <code>npx turbo run build</code> en start
het proefdossier opnieuw.</p>`;
      response.status(503).type('html').send(page('De app is er niet', how));
    });
  }
  return router;
}
