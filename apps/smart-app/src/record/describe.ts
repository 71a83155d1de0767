import { nameOf } from '@prestatiewijzer/advice';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Language } from '@prestatiewijzer/rules';
import { namesAt, textAt, valuesAt, wordsAt } from './read.ts';

export const LANES = ['contacts', 'conversations', 'team', 'registrations', 'stay', 'prognosis'] as const;
export type Lane = (typeof LANES)[number];

/** How a type of resource is told: where it stands on the timeline, and which elements say what, when and who. */
interface Telling {
  readonly lane?: Lane;
  readonly words: readonly string[];
  /** Where no element has words. */
  readonly called: Readonly<Record<Language, string>>;
  readonly from: readonly string[];
  readonly until?: readonly string[];
  readonly who: readonly string[];
}

const called = (nl: string, en: string) => ({ nl, en });

const TELLINGS: Readonly<Record<string, Telling>> = {
  Encounter: {
    lane: 'contacts',
    words: ['type', 'serviceType', 'class'],
    called: called('Contact', 'Contact'),
    from: ['period.start'],
    until: ['period.end'],
    who: ['participant.individual'],
  },
  Procedure: {
    lane: 'conversations',
    words: ['code'],
    called: called('Verrichting', 'Procedure'),
    from: ['performedDateTime', 'performedPeriod.start'],
    until: ['performedPeriod.end'],
    who: ['performer.actor'],
  },
  CarePlan: {
    lane: 'conversations',
    words: ['category'],
    called: called('Zorgplan', 'Care plan'),
    from: ['created', 'period.start'],
    who: ['author'],
  },
  Communication: {
    lane: 'conversations',
    words: ['category', 'topic'],
    called: called('Bericht', 'Message'),
    from: ['sent', 'received', 'meta.lastUpdated'],
    who: ['recipient'],
  },
  Task: {
    lane: 'conversations',
    words: ['code'],
    called: called('Taak', 'Task'),
    from: ['executionPeriod.end', 'lastModified', 'authoredOn'],
    who: ['owner'],
  },
  Composition: {
    lane: 'conversations',
    words: ['type'],
    called: called('Verslag', 'Report'),
    from: ['date'],
    who: ['author'],
  },
  DocumentReference: {
    lane: 'conversations',
    words: ['type'],
    called: called('Document', 'Document'),
    from: ['date'],
    who: ['author'],
  },
  Consent: {
    lane: 'conversations',
    words: ['provision.code', 'category'],
    called: called('Behandelafspraak', 'Treatment directive'),
    from: ['dateTime'],
    who: ['performer'],
  },
  Goal: {
    lane: 'conversations',
    words: ['description'],
    called: called('Doel', 'Goal'),
    from: ['startDate', 'statusDate'],
    who: ['expressedBy'],
  },
  QuestionnaireResponse: {
    lane: 'conversations',
    words: [],
    called: called('Ingevuld formulier', 'Questionnaire'),
    from: ['authored'],
    who: ['author'],
  },
  CareTeam: {
    lane: 'team',
    words: ['category'],
    called: called('Team', 'Team'),
    from: ['period.start'],
    until: ['period.end'],
    who: ['participant.member'],
  },
  EpisodeOfCare: {
    lane: 'registrations',
    words: ['type'],
    called: called('Zorgtraject', 'Care episode'),
    from: ['period.start'],
    until: ['period.end'],
    who: ['careManager'],
  },
  ChargeItem: {
    lane: 'registrations',
    words: ['code'],
    called: called('Registratie', 'Registration'),
    from: ['occurrenceDateTime', 'occurrencePeriod.start'],
    until: ['occurrencePeriod.end'],
    who: ['performer.actor'],
  },
  Claim: {
    lane: 'registrations',
    words: ['item.productOrService', 'type'],
    called: called('Declaratie', 'Claim'),
    from: ['billablePeriod.start', 'created'],
    who: ['provider'],
  },
  Coverage: {
    lane: 'stay',
    words: ['type'],
    called: called('Verzekering of indicatie', 'Coverage or indication'),
    from: ['period.start'],
    until: ['period.end'],
    who: ['payor'],
  },
  Condition: {
    lane: 'prognosis',
    words: ['code'],
    called: called('Diagnose', 'Diagnosis'),
    from: ['recordedDate', 'onsetDateTime'],
    who: ['recorder', 'asserter'],
  },
  Observation: {
    lane: 'prognosis',
    words: ['code'],
    called: called('Observatie', 'Observation'),
    from: ['effectiveDateTime', 'effectivePeriod.start'],
    who: ['performer'],
  },
  Flag: {
    lane: 'prognosis',
    words: ['code'],
    called: called('Signalering', 'Flag'),
    from: ['period.start'],
    until: ['period.end'],
    who: ['author'],
  },
  ServiceRequest: {
    lane: 'contacts',
    words: ['code', 'category'],
    called: called('Aanvraag', 'Request'),
    from: ['authoredOn', 'occurrenceDateTime'],
    who: ['requester'],
  },
  MedicationRequest: {
    lane: 'contacts',
    words: ['medicationCodeableConcept'],
    called: called('Voorschrift', 'Prescription'),
    from: ['authoredOn'],
    who: ['requester'],
  },
  DeviceRequest: {
    lane: 'contacts',
    words: ['codeCodeableConcept'],
    called: called('Hulpmiddel', 'Device'),
    from: ['authoredOn'],
    who: ['requester'],
  },
  DeviceUseStatement: {
    lane: 'contacts',
    words: ['reasonCode'],
    called: called('Hulpmiddel in gebruik', 'Device in use'),
    from: ['timingPeriod.start', 'recordedOn'],
    until: ['timingPeriod.end'],
    who: ['source'],
  },
};

const CLASSES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  AMB: called('Polikliniek of spreekuur', 'Outpatient visit'),
  VR: called('Contact op afstand', 'Remote contact'),
  HH: called('Huisbezoek', 'Home visit'),
  IMP: called('Opname', 'Admission'),
  ACUTE: called('Opname', 'Admission'),
  NONAC: called('Opname', 'Admission'),
};
const STAYS = ['IMP', 'ACUTE', 'NONAC'];
const MEETINGS = /\b19000[56]\b/;

/** A resource in words. */
export interface Described {
  /** Absent for what has no place on the timeline. */
  readonly lane: Lane | undefined;
  readonly words: string;
  /** As the resource writes it. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly who: string | undefined;
  readonly status: string | undefined;
  readonly text: string | undefined;
}

export function describe(resource: FhirResource, language: Language): Described {
  const telling = TELLINGS[resource.resourceType];
  const status = textAt(resource, 'status', 'clinicalStatus.coding.code');
  const text = textAt(resource, 'note.text', 'description', 'text.div.text', 'payload.contentString');
  if (telling === undefined) {
    const name = textAt(resource, 'name.text', 'name', 'name.family', 'deviceName.name');
    const words = wordsAt(resource, 'code') ?? wordsAt(resource, 'specialty') ?? wordsAt(resource, 'type');
    return {
      lane: undefined,
      words: name ?? words ?? nameOf(resource.resourceType, language),
      from: undefined,
      until: undefined,
      who: namesAt(resource, 'practitioner', 'organization'),
      status,
      text,
    };
  }
  const title =
    textAt(resource, 'title') ??
    (resource.resourceType === 'CareTeam' ? textAt(resource, 'name') : undefined);
  const said = telling.words.map((path) => wordsAt(resource, path)).find((words) => words !== undefined);
  const words = title ?? classOf(resource, language, said) ?? telling.called[language];
  const value = wordsAt(resource, 'valueCodeableConcept');
  return {
    lane: laneOf(resource, telling, words),
    words: value === undefined ? words : `${words}: ${value}`,
    from: textAt(resource, ...telling.from),
    until: telling.until && textAt(resource, ...telling.until),
    who: namesAt(resource, ...telling.who),
    status,
    text,
  };
}

/** What kind of contact it was, where nothing says it in words. */
function classOf(resource: FhirResource, language: Language, said: string | undefined): string | undefined {
  if (resource.resourceType !== 'Encounter' || valuesAt(resource, 'type').length > 0) return said;
  return CLASSES[textAt(resource, 'class.code') ?? '']?.[language] ?? said;
}

function laneOf(resource: FhirResource, { lane }: Telling, words: string): Lane | undefined {
  if (resource.resourceType === 'Encounter' && STAYS.includes(textAt(resource, 'class.code') ?? ''))
    return 'stay';
  if (MEETINGS.test(words) && resource.resourceType === 'Procedure') return 'team';
  return lane;
}
