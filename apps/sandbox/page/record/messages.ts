import type { Communication } from '@medplum/fhirtypes';
import { updateResource } from '../api.ts';

/** Written, but not sent yet. */
export function isPrepared(message: Communication): boolean {
  return message.status === 'preparation';
}

export async function send(message: Communication): Promise<void> {
  await updateResource({ ...message, status: 'completed', sent: new Date().toISOString() });
}
