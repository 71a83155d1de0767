import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Who looked at whose record through us. */
interface Access {
  readonly tenant: string;
  readonly hook: string;
  readonly hookInstance?: string;
  /** `Practitioner/id` and the like; absent where a system asks for itself. */
  readonly userId?: string;
  readonly patientId: string;
  /** The EHR that called, when it proved who it is. */
  readonly issuer: string | undefined;
  /** FHIR: 0 answered, 4 refused, 8 failed. */
  readonly outcome: '0' | '4' | '8';
}

export interface AuditTrail {
  /** Throws when it cannot be written: then the call must not be answered. */
  record(access: Access): void;
  /** After the file was moved away. When it cannot be opened it throws, and goes on with the one that was open. */
  reopen(): void;
}

/**
 * Adds each access to a file, one FHIR AuditEvent a line, with what NEN 7513 asks: when, who, by which system, whose
 * record, for what, and how it ended. The file holds patients and users by reference: protect it as the record itself.
 */
export function auditFile(path: string, now: () => Date = () => new Date()): AuditTrail {
  let file = open(path);
  return {
    record(access) {
      writeSync(file, `${JSON.stringify(auditEvent(access, now()))}\n`);
    },
    reopen() {
      const before = file;
      file = open(path);
      closeSync(before);
    },
  };
}

export const noAudit: AuditTrail = { record: () => undefined, reopen: () => undefined };

function open(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'a', 0o600);
}

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

/** @see https://hl7.org/fhir/R4/auditevent.html */
function auditEvent(access: Access, recorded: Date) {
  const { tenant, hook, hookInstance, userId, patientId, issuer, outcome } = access;
  return {
    resourceType: 'AuditEvent',
    type: { system: `${TERMINOLOGY}/audit-event-type`, code: 'rest', display: 'RESTful Operation' },
    subtype: [{ system: 'https://cds-hooks.hl7.org/hooks', code: hook }],
    action: 'E',
    recorded: recorded.toISOString(),
    outcome,
    agent: [
      ...(userId === undefined ? [] : [{ who: { reference: userId }, requestor: true }]),
      ...(issuer === undefined
        ? []
        : [
            {
              type: {
                coding: [
                  {
                    system: 'http://dicom.nema.org/resources/ontology/DCM',
                    code: '110153',
                    display: 'Source Role ID',
                  },
                ],
              },
              who: { identifier: { value: issuer } },
              requestor: userId === undefined,
            },
          ]),
    ],
    source: {
      site: tenant,
      observer: { display: 'Prestatiewijzer CDS service' },
      type: [{ system: `${TERMINOLOGY}/security-source-type`, code: '4', display: 'Application Server' }],
    },
    entity: [
      {
        what: { reference: `Patient/${patientId}` },
        type: { system: `${TERMINOLOGY}/audit-entity-type`, code: '1', display: 'Person' },
        role: { system: `${TERMINOLOGY}/object-role`, code: '1', display: 'Patient' },
      },
      ...(hookInstance === undefined
        ? []
        : [
            {
              what: { identifier: { value: hookInstance } },
              type: { system: `${TERMINOLOGY}/audit-entity-type`, code: '2', display: 'System Object' },
              role: { system: `${TERMINOLOGY}/object-role`, code: '24', display: 'Query' },
            },
          ]),
    ],
  };
}
