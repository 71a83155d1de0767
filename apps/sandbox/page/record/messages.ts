import type { Communication } from '@medplum/fhirtypes';
import { change } from '../api.ts';

/** Written, but not sent yet. */
export function isPrepared(message: Communication): boolean {
  return message.status === 'preparation';
}

export async function send(message: Communication): Promise<void> {
  const sent: Communication = { ...message, status: 'completed', sent: new Date().toISOString() };
  await change([{ method: 'PUT', resource: sent }]);
}
