import { describe, expect, it } from 'vitest';
import { orderSelect, orderSign } from './hooks.ts';

const draft = { resourceType: 'MedicationRequest', id: 'm1', status: 'draft' };
const draftOrders = { resourceType: 'Bundle', entry: [{ resource: draft }] };
const context = { userId: 'Practitioner/1', patientId: 'olivia', draftOrders };

describe('the context of order-sign', () => {
  it('holds what is being ordered, as it came', () => {
    expect(orderSign.context.parse({ ...context, encounterId: '7' }).draftOrders).toEqual(draftOrders);
  });

  it('may hold no order yet', () => {
    expect(orderSign.context.parse({ ...context, draftOrders: { resourceType: 'Bundle' } })).toBeDefined();
  });

  it.each([
    ['no orders', { userId: 'Practitioner/1', patientId: 'olivia' }],
    ['orders that are no Bundle', { ...context, draftOrders: draft }],
    ['an entry without a resource', { ...context, draftOrders: { ...draftOrders, entry: [{}] } }],
    ['no patient', { ...context, patientId: undefined }],
  ])('is refused with %s', (_, wrong) => {
    expect(orderSign.context.safeParse(wrong).success).toBe(false);
  });
});

describe('the context of order-select', () => {
  it('names what was chosen', () => {
    const chosen = { ...context, selections: ['MedicationRequest/m1'] };

    expect(orderSelect.context.parse(chosen).selections).toEqual(['MedicationRequest/m1']);
  });

  it('need not say what was chosen', () => {
    expect(orderSelect.context.parse(context).selections).toBeUndefined();
  });

  it('is refused with a selection that is no reference', () => {
    expect(orderSelect.context.safeParse({ ...context, selections: ['m1'] }).success).toBe(false);
  });
});
