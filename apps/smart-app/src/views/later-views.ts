import { lazy } from 'react';

const timeline = () => import('./timeline/Timeline.tsx');
const places = () => import('./Places.tsx');
const whatIf = () => import('./what-if/WhatIf.tsx');
const print = () => import('./Print.tsx');

/** The views that the first findings do not wait for. */
export const Timeline = lazy(async () => ({ default: (await timeline()).Timeline }));
export const Places = lazy(async () => ({ default: (await places()).Places }));
export const WhatIf = lazy(async () => ({ default: (await whatIf()).WhatIf }));
export const Print = lazy(async () => ({ default: (await print()).Print }));

/** Fetches them all, so that they also open where the connection is lost afterwards. */
export function fetchLater(): void {
  // What does not come now says so where it is opened.
  for (const fetchView of [timeline, places, whatIf, print]) fetchView().catch(() => undefined);
}
