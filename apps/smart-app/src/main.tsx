import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { rulesInWorker } from './rules/in-worker.ts';
import { start } from './smart/start.ts';
import './styles/base.css';
import './styles/parts.css';
import './styles/views.css';
import './styles/timeline.css';
import './styles/print.css';

const page = new URL(location.href);

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    {/* Begun once: the code of a login can be used once, and nothing on the page begins another. */}
    <App page={page} starting={start(page)} rules={rulesInWorker} />
  </StrictMode>,
);
