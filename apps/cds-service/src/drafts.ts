import type { DraftOrders } from '@prestatiewijzer/cds-hooks';
import type { GivenEntry } from './assessed.ts';

const DATED = ['MedicationRequest', 'DeviceRequest', 'ServiceRequest'];

/**
 * The draft orders as the rules have to see them: copies, for the assessment only. What lacks a date is ordered today,
 * and what lacks an id gets one, so that findings can name it.
 */
export function draftEntries({ entry = [] }: DraftOrders, today: string): readonly GivenEntry[] {
  return entry.map(({ fullUrl, resource }, index) => {
    const { resourceType, id, authoredOn, status } = resource;
    return {
      fullUrl,
      resource: {
        ...resource,
        id: typeof id === 'string' ? id : `draft-${index + 1}`,
        ...(DATED.includes(resourceType) && authoredOn === undefined && { authoredOn: today }),
        // The rules know that a draft prescription or device is being ordered. A draft request for advice has not been
        // asked yet, so what it will be once it is signed is what counts.
        ...(resourceType === 'ServiceRequest' && status === 'draft' && { status: 'active' }),
      },
    };
  });
}

/** `Type/id` of the drafts. */
export function referencesTo(drafts: readonly GivenEntry[]): readonly string[] {
  return drafts.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
}
