import { PREFETCH } from '@prestatiewijzer/advice';
import { expect, it } from 'vitest';
import { cdsServices } from '../../apps/cds-service/dist/services.js';
import { MemoryStore } from '../../apps/cds-service/dist/storage/memory-store.js';
import { developmentTenants } from '../../apps/cds-service/dist/tenants/development.js';
import { counted } from '../../packages/patient-record/src/testing/counted.ts';
import { QUICK } from '../quick.ts';

const TYPES = [...new Set(Object.values(PREFETCH).map((template) => template.split(/[/?]/, 1)[0] as string))];

const [service] = cdsServices({
  tenants: developmentTenants({}, 'the key of a test', undefined),
  store: new MemoryStore(),
  today: () => '2026-03-10',
  budget: 400,
  metrics: { unloaded: () => undefined },
});

/** A call with that many resources of one type, none of which is palliative: what the rules do is not what is counted. */
function callWith(type: string, count: number): object {
  const subject = { reference: 'Patient/olivia' };
  const resources = Array.from({ length: count }, (_, index) => ({
    resourceType: type,
    id: `r${index}`,
    status: 'active',
    subject,
    patient: subject,
    performer: [{ actor: { reference: `Practitioner/p${index}` } }],
  }));
  const prefetch = Object.entries(PREFETCH).map(([key, template]) => {
    if (key === 'patient') return [key, { resourceType: 'Patient', id: 'olivia' }];
    const entry = template.startsWith(`${type}?`) ? resources.map((resource) => ({ resource })) : [];
    return [key, { resourceType: 'Bundle', type: 'searchset', entry }];
  });
  return {
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: { userId: 'Practitioner/internist', patientId: 'olivia' },
    prefetch: Object.fromEntries(prefetch),
  };
}

/** Of these the service does more than pass them on: it asks for whom and what they name. */
const LOOKED_INTO = ['Encounter', 'CareTeam'];
const most = (type: string) => {
  if (QUICK) return 200;
  return LOOKED_INTO.includes(type) ? 20_000 : 5000;
};

it.each(TYPES.filter((type) => type !== 'Patient').map((type) => [type, most(type)] as const))(
  'a call with twice as many resources of the type %s, up to %i, is twice the work',
  async (type, count) => {
    const work = (many: number) => {
      const request = callWith(type, many);
      const { signal } = new AbortController();
      const call = { client: undefined, origin: undefined, signal, locals: {} };
      return counted(async () => expect(await service?.answer(request, call)).toEqual({ cards: [] }));
    };
    await work(10);
    const [half, whole] = [await work(count / 2), await work(count)];

    // It is counted, not timed; what grows with the square is four times the work.
    expect(whole / half).toBeLessThan(2.2);
  },
);
