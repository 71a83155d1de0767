import type { Saying } from '../saying.ts';

export const PRODUCTS_SAYINGS = {
  'reason of a prescription': {
    said: '`reasonCode`, or the code of `reasonReference`, in `observatie`: `palliatieve-sedatie`, `misselijkheid-palliatief`; sedation also as Observation or Condition. One that is told rules the other out',
    example:
      '{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N05AA02"}]},"reasonCode":[{"coding":[{"system":"PW/CodeSystem/observatie","code":"palliatieve-sedatie"}]}]}',
  },
  'failed first choice': {
    said: '`priorPrescription`, really given (not `draft`, `cancelled`, `entered-in-error`, `doNotPerform`) on that day or before, of an ATC that has to come first (`codes/medicines.ts`); else a Flag or an Observation `eerstekeus-onvoldoende` (not with value false) of that day or before. `Observation.focus`, `partOf` or `basedOn` names the prescription it is about; without, it counts where the record has palliative prescriptions of one kind only',
    example:
      '{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N02AA05"}]},"priorPrescription":{"reference":"MedicationRequest/morphine"}}',
  },
  'palliative context of a prescription': {
    said: 'such a reason or `palliatieve-fase`, the mark of the phase on that day or before, a stay in a hospice or `pu`, or a palliative DBC that day',
    example:
      '{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N02AA05"}]},"reasonCode":[{"coding":[{"system":"PW/CodeSystem/observatie","code":"palliatieve-fase"}]}]}',
  },
  'registration of a prescription or device': {
    said: 'a ChargeItem that names it in `supportingInformation` or `service`; one that names nothing when it is the only one of its kind',
    example:
      '{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"PW/CodeSystem/eigen","code":"OXY"}]},"supportingInformation":[{"reference":"MedicationRequest/cassette"}]}',
  },
  device: {
    said: '`hulpmiddel` on DeviceRequest, ServiceRequest or the Device of a DeviceUseStatement, not `revoked`, `entered-in-error` or `doNotPerform`; what is `basedOn` a request of the same device is part of it. Who: `performer`, `source`, `requester`; where: `locationReference`, `encounter`. A DeviceUseStatement (not `intended`) from the day of the order on, or a `completed` ServiceRequest, says that it is there already',
    example:
      '{"resourceType":"DeviceRequest","status":"active","intent":"order","codeCodeableConcept":{"coding":[{"system":"PW/CodeSystem/hulpmiddel","code":"maaghevel"}]},"performer":{"reference":"PractitionerRole/gp"}}',
  },
  'reason of a device': {
    said: '`reasonCode`, or the code of `reasonReference`, in `hulpmiddel` or `observatie`, as pairs: `chronische-indicatie` or `permanent` against `tijdelijk`; `achterwacht`, `ernstige-aandoening`, `risico-bij-gebruik` or `ondersteunt-specialist` against `geen-achterwacht`; `vervanging-door-specialist` against `vervanging-thuis`; `controle-specialist` against `geen-controle-specialist`; `behandeling` against `zelfredzaamheid`',
    example:
      '{"resourceType":"DeviceRequest","status":"active","intent":"order","codeCodeableConcept":{"coding":[{"system":"PW/CodeSystem/hulpmiddel","code":"katheter"}]},"reasonCode":[{"coding":[{"system":"PW/CodeSystem/hulpmiddel","code":"chronische-indicatie"}]}]}',
  },
} as const satisfies Record<string, Saying>;
