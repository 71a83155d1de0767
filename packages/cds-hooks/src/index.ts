export { answerCall, valid } from './answer-call.ts';
export {
  type ClientAuthentication,
  type ClientAuthenticationOptions,
  clientAuthentication,
} from './authentication/authentication.ts';
export {
  ALGORITHMS,
  type Algorithm,
  type AuthenticatedClient,
  type TrustedClient,
} from './authentication/client.ts';
export { type JtiStore, memoryJtiStore } from './authentication/jtis.ts';
export type { KeyFetching } from './authentication/keys.ts';
export type { ClientRefusal, RefusalReason } from './authentication/refusal.ts';
export { jsonBytes, parseBody } from './body.ts';
export { type CardParts, card, suggestion } from './card.ts';
export { firstUse, refuseReplays, requireClient, senderOf } from './clients.ts';
export { discoveryResponse, type ServiceDescription, serviceDescription } from './discovery.ts';
export { answerErrors } from './errors.ts';
export { type Feedback, feedbackRequest } from './feedback.ts';
export {
  allergyIntoleranceCreate,
  appointmentBook,
  type DraftOrders,
  encounterDischarge,
  encounterStart,
  HOOKS,
  type Hook,
  medicationRefill,
  medicationVerify,
  orderDispatch,
  orderSelect,
  orderSign,
  patientView,
  problemListItemCreate,
} from './hooks.ts';
export { jsonSchemas } from './json-schemas.ts';
export { prefetchQueries } from './prefetch.ts';
export type { Coding, FhirResource } from './primitives.ts';
export {
  missingData,
  type OperationOutcome,
  Problem,
  problem,
  tooManyCalls,
  unavailable,
} from './problem.ts';
export { type CdsRequest, requestOf } from './request.ts';
export {
  type Action,
  type Card,
  type CdsResponse,
  cardSchema,
  cdsResponse,
  type Link,
  MAX_SUMMARY,
  type Suggestion,
} from './response.ts';
export { cdsHooksRouter, type RouterOptions } from './router.ts';
export { type Call, defineService, type Sender, type Service } from './service.ts';
export { outsideSubset, templateProblems } from './templates.ts';
