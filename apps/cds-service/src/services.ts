import { PREFETCH } from '@prestatiewijzer/advice';
import {
  type Call,
  type CdsRequest,
  type DraftOrders,
  defineService,
  encounterDischarge,
  encounterStart,
  orderSelect,
  orderSign,
  patientView,
  type Service,
} from '@prestatiewijzer/cds-hooks';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { advise, type ServiceOptions } from './advice.ts';
import type { GivenEntry } from './assessed.ts';
import { cardsFor } from './cards/cards.ts';
import { orderCardsFor } from './cards/order-cards.ts';
import { draftEntries, referencesTo } from './drafts.ts';
import { stillToBring, touching } from './encounter.ts';
import { hear } from './feedback.ts';

export function cdsServices(options: ServiceOptions): readonly Service[] {
  return [
    defineService({
      ...described('palliatief-patient-view', options),
      hook: patientView,
      title: 'Prestaties palliatieve zorg',
      description:
        'Laat zien welke prestaties voor palliatieve zorg dit dossier al verdient en wat er nog ontbreekt.',
      answer: (request, call) =>
        advise({ service: 'palliatief-patient-view', request, call }, options, ({ findings }, context) =>
          cardsFor(findings, context),
        ),
    }),
    defineService({
      ...described('palliatief-encounter-start', options),
      hook: encounterStart,
      title: 'Prestaties palliatieve zorg bij begin',
      description: 'Laat bij het begin van een contact zien wat dit contact nog compleet kan maken.',
      answer: (request, call) =>
        advise({ service: 'palliatief-encounter-start', request, call }, options, ({ findings }, context) =>
          cardsFor(stillToBring(findings), context),
        ),
    }),
    defineService({
      ...described('palliatief-encounter-discharge', options),
      hook: encounterDischarge,
      title: 'Prestaties palliatieve zorg bij afsluiten',
      description:
        'Gaat na of de registratie van palliatieve zorg klopt voordat een contact wordt afgesloten.',
      answer: (request, call) =>
        advise(
          { service: 'palliatief-encounter-discharge', request, call },
          options,
          ({ findings, record }, context) =>
            cardsFor(touching(findings, `Encounter/${request.context.encounterId}`, record), context),
        ),
    }),
    defineService({
      ...described('palliatief-order-sign', options),
      hook: orderSign,
      title: 'Vergoeding bij ondertekenen',
      description:
        'Laat bij medicatie, hulpmiddelen en adviesaanvragen zien of en langs welke weg ze worden vergoed, en wat daarvoor nog ontbreekt.',
      answer: (request, call) => adviseOnOrders('palliatief-order-sign', request, call, options),
    }),
    defineService({
      ...described('palliatief-order-select', options),
      hook: orderSelect,
      title: 'Vergoeding bij kiezen',
      description:
        'Laat hetzelfde al zien bij het kiezen van medicatie, een hulpmiddel of een adviesaanvraag.',
      answer: (request, call) => adviseOnOrders('palliatief-order-select', request, call, options),
    }),
  ];
}

/** What every service has. */
function described(id: string, options: ServiceOptions) {
  return {
    id,
    prefetch: PREFETCH,
    feedback: (...[events, from]: Parameters<Service['feedback']>) => hear(id, events, from, options),
  };
}

type OnOrders = CdsRequest<{
  patientId: string;
  userId: string;
  draftOrders: DraftOrders;
  selections?: readonly string[] | undefined;
}>;

function adviseOnOrders(service: string, request: OnOrders, call: Call, options: ServiceOptions) {
  const { draftOrders, selections } = request.context;
  const given = draftEntries(draftOrders, options.today());
  const references = referencesTo(given);
  const chosen = selections && new Set(selections.map(relative));
  const orders = references.filter((order, index) => {
    const { fullUrl } = given[index] as GivenEntry;
    return (
      chosen === undefined || chosen.has(order) || (fullUrl !== undefined && chosen.has(relative(fullUrl)))
    );
  });
  const sent = new Map(
    (draftOrders.entry ?? []).map(({ resource }, index) => [
      references[index] as string,
      resource as FhirResource,
    ]),
  );
  return advise({ service, request, call, given, sent }, options, ({ findings }, context) =>
    orderCardsFor(orders, findings, context),
  );
}

/** `Type/id` of a whole address; what is no such address as it is. */
function relative(reference: string): string {
  return /^https?:\/\/.*\/([A-Z][A-Za-z]+\/[^/]+)$/.exec(reference)?.[1] ?? reference;
}
