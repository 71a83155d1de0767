import type { RequestHandler } from 'express';

/** Lets no page of somewhere else steer the sandbox; what is no browser says nothing of where it comes from. */
export const sameOrigin: RequestHandler = (request, response, next) => {
  const from = request.get('sec-fetch-site');
  if (from === undefined || from === 'same-origin' || from === 'none') next();
  else response.status(403).json({ error: 'Only the page of the sandbox itself may do this.' });
};
