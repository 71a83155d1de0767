import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { rulesWithoutTexts } from './vite/rules-without-texts.ts';

export default defineConfig({
  // The app can be served under any path.
  base: './',
  plugins: [react()],
  worker: { format: 'es', plugins: () => [rulesWithoutTexts()] },
  build: {
    target: 'es2022',
    // Inlined data would need its own exceptions in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
});
