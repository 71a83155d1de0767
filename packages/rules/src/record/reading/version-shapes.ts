import type { FhirVersion } from './fhir-version.ts';

/** Resource types that R4 does not have. */
export const TYPES: ReadonlyMap<string, FhirVersion> = new Map([
  ...of('DSTU2', 'DiagnosticOrder', 'MedicationOrder', 'OrderResponse', 'Order', 'Conformance'),
  ...of(
    'STU3',
    'BodySite',
    'DataElement',
    'DeviceComponent',
    'EligibilityRequest',
    'EligibilityResponse',
    'ExpansionProfile',
    'ImagingManifest',
    'ProcedureRequest',
    'ProcessRequest',
    'ProcessResponse',
    'ReferralRequest',
    'Sequence',
    'ServiceDefinition',
  ),
  ...of(
    'R5',
    'ActorDefinition',
    'ArtifactAssessment',
    'BiologicallyDerivedProductDispense',
    'DeviceAssociation',
    'DeviceDispense',
    'DeviceUsage',
    'EncounterHistory',
    'FormularyItem',
    'GenomicStudy',
    'ImagingSelection',
    'InventoryItem',
    'InventoryReport',
    'NutritionIntake',
    'Permission',
    'RequestOrchestration',
    'Requirements',
    'SubscriptionTopic',
    'TestPlan',
    'Transport',
  ),
]);

/** The form of one element. */
export interface Shape {
  readonly element: string;
  readonly fits: (value: unknown) => boolean;
}

/** How resources of a type look that are of another version. */
export interface Signs {
  /** Elements that R4 does not have. */
  readonly elements: ReadonlyMap<string, FhirVersion>;
  /** Elements that R4 has, in a form that it does not have. */
  readonly shapes: readonly (readonly [FhirVersion, Shape])[];
}

export const SIGNS: ReadonlyMap<string, Signs> = new Map(
  Object.entries({
    Patient: [shape('DSTU2', has('careProvider')), shape('STU3', has('animal'))],
    Encounter: [
      shape('DSTU2', isText('class'), has('patient')),
      shape(
        'R5',
        isList('class'),
        has('actualPeriod', 'plannedStartDate', 'admission'),
        hasWithin('participant', 'actor'),
      ),
      shape('R5', hasWithin('reason', 'value', 'use')),
      shape('STU3', has('reason', 'incomingReferral'), hasWithin('diagnosis', 'role')),
    ],
    Procedure: [
      shape('DSTU2', has('notPerformed', 'reasonNotPerformed')),
      shape(
        'R5',
        has(
          'occurrenceDateTime',
          'occurrencePeriod',
          'occurrenceString',
          'occurrenceAge',
          'occurrenceRange',
          'occurrenceTiming',
        ),
        has('reason', 'recorded', 'reportedBoolean', 'reportedReference'),
      ),
      shape('STU3', has('notDone', 'notDoneReason', 'context', 'definition'), hasWithin('performer', 'role')),
    ],
    CarePlan: [
      shape(
        'R5',
        has('custodian'),
        hasWithin('addresses', 'concept'),
        hasObjectWithin('addresses', 'reference'),
      ),
      shape('R5', hasWithin('activity', 'plannedActivityReference', 'performedActivity')),
      shape('STU3', has('context', 'definition'), isList('author')),
      shape('DSTU2', has('participant', 'modified')),
    ],
    CareTeam: [
      shape('STU3', has('context')),
      shape('R5', has('reason'), hasWithin('participant', 'effectivePeriod')),
    ],
    Communication: [
      shape('R5', has('reason'), hasWithin('payload', 'contentCodeableConcept')),
      shape('STU3', has('notDone', 'notDoneReason', 'context', 'definition'), isList('topic')),
    ],
    CommunicationRequest: [shape('STU3', has('context', 'topic'), hasWithin('requester', 'agent'))],
    Condition: [
      shape('DSTU2', has('patient', 'dateRecorded')),
      shape('STU3', isText('clinicalStatus'), isText('verificationStatus'), has('context', 'assertedDate')),
      shape('R5', has('participant')),
    ],
    Observation: [
      shape('DSTU2', has('comments')),
      shape('STU3', has('context', 'comment', 'related')),
      shape('R5', has('triggeredBy', 'bodyStructure', 'organizer')),
    ],
    MedicationRequest: [
      shape(
        'R5',
        has('medication', 'reason', 'informationSource', 'renderedDosageInstruction', 'effectiveDosePeriod'),
      ),
      shape('STU3', has('context', 'definition'), hasWithin('requester', 'agent'), isObjectAt('category')),
    ],
    Medication: [
      shape('STU3', has('isBrand', 'isOverTheCounter', 'package')),
      shape('R5', has('doseForm', 'marketingAuthorizationHolder')),
    ],
    Coverage: [
      shape('R5', has('kind', 'insurer', 'paymentBy')),
      shape('STU3', has('sequence', 'grouping')),
      shape('DSTU2', has('bin', 'issuer')),
    ],
    ChargeItem: [
      shape('STU3', has('participant', 'performingOrganizationDate')),
      shape('R5', has('encounter')),
    ],
    QuestionnaireResponse: [
      shape('STU3', has('context', 'parent'), isObjectAt('questionnaire')),
      shape('DSTU2', has('group')),
    ],
    DocumentReference: [
      shape('STU3', has('class', 'created', 'indexed')),
      shape(
        'R5',
        isList('context'),
        has('attester', 'facilityType', 'practiceSetting', 'event', 'period', 'modality'),
      ),
    ],
    Composition: [shape('STU3', has('class')), shape('R5', isList('subject'))],
    Consent: [
      shape('STU3', has('consentingParty', 'except', 'actor', 'purpose', 'data')),
      shape('R5', has('decision', 'grantor', 'subject', 'regulatoryBasis')),
    ],
    Goal: [shape('STU3', isText('status')), shape('R5', has('acceptance'))],
    Task: [
      shape('STU3', has('context', 'definitionUri'), hasWithin('requester', 'agent')),
      shape('R5', has('requestedPerformer', 'requestedPeriod')),
    ],
    DeviceRequest: [
      shape('STU3', hasWithin('requester', 'agent')),
      shape('R5', hasWithin('code', 'concept'), hasObjectWithin('code', 'reference')),
    ],
    DeviceUseStatement: [shape('STU3', has('indication'))],
    ServiceRequest: [
      shape('R5', has('reason'), hasWithin('code', 'concept'), hasObjectWithin('code', 'reference')),
    ],
    EpisodeOfCare: [shape('R5', has('reason'), isListWithin('diagnosis', 'condition'))],
    Claim: [shape('DSTU2', has('coverage')), shape('R5', has('event', 'diagnosisRelatedGroup'))],
    Location: [shape('STU3', isObjectAt('type')), shape('R5', has('form', 'characteristic'))],
    Practitioner: [shape('DSTU2', has('practitionerRole'))],
    PractitionerRole: [shape('R5', has('characteristic', 'communication', 'contact'))],
  } satisfies Record<string, readonly Sign[]>).map(([type, signs]) => [type, together(signs)]),
);

function of(version: FhirVersion, ...types: readonly string[]): readonly (readonly [string, FhirVersion])[] {
  return types.map((type) => [type, version]);
}

/** Any of these tells the version. */
interface Sign {
  readonly version: FhirVersion;
  readonly any: readonly (Elements | Shape)[];
}

interface Elements {
  readonly elements: readonly string[];
}

function shape(version: FhirVersion, ...any: Sign['any']): Sign {
  return { version, any };
}

function together(signs: readonly Sign[]): Signs {
  const elements = new Map<string, FhirVersion>();
  const shapes: (readonly [FhirVersion, Shape])[] = [];
  for (const { version, any } of signs) {
    for (const each of any) {
      if ('fits' in each) shapes.push([version, each]);
      else for (const name of each.elements) elements.set(name, version);
    }
  }
  return { elements, shapes };
}

type Fields = Readonly<Record<string, unknown>>;

function has(...elements: readonly string[]): Elements {
  return { elements };
}

function isText(name: string): Shape {
  return { element: name, fits: (value) => typeof value === 'string' };
}

function isList(name: string): Shape {
  return { element: name, fits: Array.isArray };
}

function isObjectAt(name: string): Shape {
  return { element: name, fits: isPlain };
}

function hasWithin(name: string, ...inner: readonly string[]): Shape {
  return within(name, (item) => inner.some((each) => item[each] !== undefined));
}

function hasObjectWithin(name: string, inner: string): Shape {
  return within(name, (item) => isPlain(item[inner]));
}

function isListWithin(name: string, inner: string): Shape {
  return within(name, (item) => Array.isArray(item[inner]));
}

function within(name: string, holds: (item: Fields) => boolean): Shape {
  return {
    element: name,
    fits: (value) => {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      return items.some((item) => isPlain(item) && holds(item as Fields));
    },
  };
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
