import { unclearPrescriptions } from '../../facts/products/prescriptions.ts';
import { readWlzInsurances } from '../../facts/wlz/wlz.ts';
import { wording } from '../../logic/wording.ts';
import { found, type SoughtFact, sought } from './explained-fact.ts';

/** What is known of indications, stays, requests and orders. */
export const OUTSIDE_FACTS: readonly SoughtFact[] = [
  sought(
    'wlz',
    wording('Wlz-indicatie', 'Wlz indication'),
    'Coverage.type: dekking wlz; extensions zorgprofiel, leveringsvorm, behandeling; Composition iwlz-Indicatie',
    ({ wlzCoverages }) =>
      wlzCoverages.map(({ ref, indicated, from, profile, form }) =>
        indicated ? found(ref, from, [profile.value, form.value].filter(Boolean).join(' ')) : undefined,
      ),
    { binding: 'wlzIndication', unclear: ({ source }) => readWlzInsurances(source) },
  ),
  sought(
    'no-wlz',
    wording('Uitgesproken dat er geen Wlz-indicatie is', 'Statement that there is no Wlz indication'),
    'Coverage.type: dekking geen-wlz',
    ({ wlzCoverages }) =>
      wlzCoverages.map(({ ref, indicated, from }) => (indicated ? undefined : found(ref, from))),
    { binding: 'noWlzIndication' },
  ),
  sought(
    'stay',
    wording(
      'Verblijf in hospice, palliatieve unit of verpleeghuis',
      'Stay in a hospice, palliative unit or nursing home',
    ),
    'Encounter.location, .serviceProvider: organisation type, hospice bth, hch, pu',
    (dossier) =>
      dossier.institutionChains.flatMap(({ stays }) => stays.map(({ ref, from }) => found(ref, from))),
    { binding: 'organisationKind' },
  ),
  sought(
    'advice-request',
    wording('Verzoek om advies', 'Request for advice'),
    'ServiceRequest.category: verzoek meedenkadvies, palliatieve-consultatie, scop',
    ({ requests }) => requests.map(({ ref, on, category }) => found(ref, on.value, category.value)),
    { binding: 'adviceRequest' },
  ),
  sought(
    'prescription',
    wording('Recept van een van de vier middelen', 'Prescription of one of the four medicines'),
    'MedicationRequest.medication: ATC N02AA05, N02AA03, N05AA02, N03AA02',
    (dossier) =>
      dossier.subjects('prescription').map(({ ref, on, drug }) => found(ref, on.value, drug.value)),
    { binding: 'medicine', unclear: unclearPrescriptions },
  ),
  sought(
    'device',
    wording('Hulpmiddel', 'Device'),
    'DeviceRequest, ServiceRequest.code, DeviceUseStatement.device: hulpmiddel',
    (dossier) => dossier.subjects('device').map(({ ref, on, device }) => found(ref, on.value, device.value)),
    { binding: 'device' },
  ),
  sought(
    'nursing-indication',
    wording('Indicatie voor wijkverpleging', 'Indication for home nursing'),
    'ServiceRequest.category, CarePlan.category: wijkverpleging indicatie',
    ({ nursingIndications }) => nursingIndications.map(({ ref }) => found(ref)),
    { binding: 'nursingIndication' },
  ),
  sought(
    'terminal-declaration',
    wording('Terminaliteitsverklaring', 'Declaration of the terminal phase'),
    'DocumentReference.type: document terminaliteitsverklaring',
    ({ declarations }) => declarations.map(({ ref }) => found(ref)),
    { binding: 'terminalDeclaration' },
  ),
  sought(
    'support-request',
    wording('Verzoek om ondersteuning', 'Request for support'),
    'ServiceRequest.category, .code: verzoek',
    (dossier) => dossier.subjects('support-request').map(({ ref, on }) => found(ref, on.value)),
    { binding: 'supportRequest' },
  ),
  sought(
    'death',
    wording('Overlijden', 'Death'),
    'Patient.deceasedDateTime',
    ({ death: { value, evidence } }) =>
      value === undefined || value === '' ? [] : evidence.map((ref) => found(ref, value)),
  ),
];
