import { type PatientResources, PREFETCH } from '@prestatiewijzer/advice';
import {
  type Call,
  type CdsRequest,
  type CdsResponse,
  type DraftOrders,
  defineService,
  encounterDischarge,
  orderSelect,
  orderSign,
  patientView,
  type Service,
} from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';
import { assessed, type ServiceOptions } from './assessed.ts';
import { cardsFor } from './cards/cards.ts';
import { orderCardsFor } from './cards/order-cards.ts';
import { draftEntries, referencesTo } from './drafts.ts';
import { touching } from './encounter.ts';

export function cdsServices(options: ServiceOptions): readonly Service[] {
  return [
    defineService({
      id: 'palliatief-patient-view',
      hook: patientView,
      title: 'Prestaties palliatieve zorg',
      description:
        'Laat zien welke prestaties voor palliatieve zorg dit dossier al verdient en wat er nog ontbreekt.',
      prefetch: PREFETCH,
      answer: (request, call) => advise(request, call, options, (findings) => findings),
    }),
    defineService({
      id: 'palliatief-encounter-discharge',
      hook: encounterDischarge,
      title: 'Prestaties palliatieve zorg bij afsluiten',
      description:
        'Gaat na of de registratie van palliatieve zorg klopt voordat een contact wordt afgesloten.',
      prefetch: PREFETCH,
      answer: (request, call) =>
        advise(request, call, options, (findings, record) =>
          touching(findings, `Encounter/${request.context.encounterId}`, record),
        ),
    }),
    defineService({
      id: 'palliatief-order-sign',
      hook: orderSign,
      title: 'Vergoeding bij ondertekenen',
      description:
        'Laat bij medicatie, hulpmiddelen en adviesaanvragen zien of en langs welke weg ze worden vergoed, en wat daarvoor nog ontbreekt.',
      prefetch: PREFETCH,
      answer: (request, call) => adviseOnOrders(request, call, options),
    }),
    defineService({
      id: 'palliatief-order-select',
      hook: orderSelect,
      title: 'Vergoeding bij kiezen',
      description:
        'Laat hetzelfde al zien bij het kiezen van medicatie, een hulpmiddel of een adviesaanvraag.',
      prefetch: PREFETCH,
      answer: (request, call) => adviseOnOrders(request, call, options),
    }),
  ];
}

async function advise(
  request: CdsRequest<{ patientId: string }>,
  call: Call,
  options: ServiceOptions,
  choose: (findings: readonly Finding[], record: PatientResources) => readonly Finding[],
): Promise<CdsResponse> {
  const { findings, ...context } = await assessed(request, call, options);
  return { cards: cardsFor(choose(findings, context.record), context) };
}

async function adviseOnOrders(
  request: CdsRequest<{ patientId: string; draftOrders: DraftOrders; selections?: readonly string[] }>,
  call: Call,
  options: ServiceOptions,
): Promise<CdsResponse> {
  const { draftOrders, selections } = request.context;
  const drafts = draftEntries(draftOrders, options.today());
  const orders = referencesTo(drafts).filter((order) => selections?.includes(order) ?? true);
  const { findings, ...shown } = await assessed(request, call, options, drafts);
  return { cards: orderCardsFor(orders, findings, shown) };
}
