import { PROVIDED, ROLSTOEL } from '../../codes/devices.ts';
import { agreementOn, all, any, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { staysInWlzInstitution, withInsurer } from '../care-conditions.ts';
import { handreiking, praktijkteam } from '../sources.ts';
import { attention, exclusion, noteIfAny, title, validFrom, whenRegistered } from '../title.ts';

/** 148. How to order. */
export const bestellen = title('hm-bestellen', {
  entry: 148,
  name: wording('Een hulpmiddel bestellen', 'Ordering a device'),
  about: 'device',
  occasion: (order) => all(order.beingOrdered, not(order.device.in(PROVIDED))),
  registered: never,
  informs: true,
  sources: [praktijkteam('bestellen')],
  summary: wording(
    'Bestellen: kijk bij welke zorgverzekeraar de patiënt is, bel de gecontracteerde leverancier, dan de zorgbemiddeling van de verzekeraar, en anders het Praktijkteam (030-789 78 78, meldpunt@juisteloket.nl). Levert de apotheek niet, dan kan een medisch speciaalzaak, ook met spoed.',
    'Ordering: look up the insurer of the patient, call its contracted supplier, then the mediation desk of the insurer, and else the Praktijkteam (030-789 78 78, meldpunt@juisteloket.nl). When the pharmacy cannot deliver, a medical supply shop can, urgently too.',
  ),
  conditions: () => [
    ...whenRegistered(withInsurer('hm-bestellen')),
    attention('contracted-supplier', agreementOn('hm-bestellen'), {
      nl: 'De leverancier is door de zorgverzekeraar gecontracteerd; voor het basispakket wijst de verzekeraar leveranciers aan',
      en: 'The supplier is contracted by the insurer; for the basic package the insurer designates suppliers',
    }),
  ],
});

/** 149. Whose purpose: treatment and nursing, or managing on one's own. */
export const wmoOfZvw = title('hm-wmo-zvw', {
  entry: 149,
  name: wording('Hulpmiddel uit de Zvw of de Wmo', 'Device from the Zvw or the Wmo'),
  about: 'device',
  occasion: (order) =>
    all(
      any(order.device.in(PROVIDED), order.forSelfReliance),
      // In a Wlz institution the Wlz provides (§4.4), which entry 110 tells.
      not(all(order.situation.wlz.known, staysInWlzInstitution(order.situation))),
    ),
  registered: never,
  informs: true,
  sources: [handreiking('2.4'), handreiking('7.6')],
  summary: wording(
    'Wat nodig is voor behandeling, verpleging of verzorging, zoals een bed om iemand in te verplegen, betaalt de Zvw; tijdelijk lenen kan ook uit de Zvw. Wat iemand zelfredzaam houdt, betaalt de gemeente uit de Wmo; daar kan een spoedaanvraag.',
    'What is needed for treatment or nursing, such as a bed to nurse somebody in, is paid by the Zvw; a temporary loan comes from the Zvw as well. What keeps somebody self-reliant is paid by the municipality, under the Wmo; it takes urgent requests.',
  ),
  conditions: (order) => [
    noteIfAny('treatment', order.forTreatment, {
      nl: 'Het hulpmiddel is voor behandeling, verpleging of verzorging: de Zvw betaalt het of leent het uit',
      en: 'The device is for treatment or nursing: the Zvw pays or lends it',
    }),
    noteIfAny('self-reliance', order.forSelfReliance, {
      nl: 'Het hulpmiddel is om zelfredzaam te blijven: de gemeente betaalt, uit de Wmo',
      en: 'The device is to manage on one’s own: the municipality pays, under the Wmo',
    }),
    noteIfAny('purpose-not-told', all(order.device.in(PROVIDED), not(order.forTreatment.known)), {
      nl: 'Waarvoor het hulpmiddel is, staat er niet bij: om te verplegen betaalt de Zvw, om zelfredzaam te blijven de Wmo',
      en: 'What the device is for is not told: to nurse somebody the Zvw pays, to manage on one’s own the Wmo',
    }),
    noteIfAny('wheelchair', order.device.in([ROLSTOEL]), {
      nl: 'Een rolstoel is de eerste zes maanden te leen uit de Zvw, daarna uit de Wmo',
      en: 'A wheelchair is on loan from the Zvw for the first six months, then from the Wmo',
    }),
    noteIfAny('child', order.child, {
      nl: 'Wat een kind nodig heeft voor onderwijs loopt via het UWV (WIA)',
      en: 'What a child needs for education goes through the UWV (WIA)',
    }),
  ],
});

/** 150. Palliakit. */
export const palliakit = title('palliakit', {
  entry: 150,
  name: wording('Palliakit', 'Palliakit'),
  about: 'patient',
  occasion: ({ asked, deceased, situation }) =>
    all(
      asked.from('2024-01-01'),
      not(deceased),
      situation.below3Months,
      not(situation.inHospital),
      not(situation.inNursingHome),
    ),
  registered: never,
  informs: true,
  sources: [handreiking('2.4')],
  summary: wording(
    'De meeste zorgverzekeraars vergoeden sinds 2024 de palliakit voor de terminale fase thuis of in een hospice. De lokale apotheek levert; bel bij een plotse verslechtering direct huisarts en apotheek.',
    'Since 2024 most insurers reimburse the palliakit for the terminal phase at home or in a hospice. The local pharmacy delivers; at a sudden decline call GP and pharmacy at once.',
  ),
  conditions: (patient) => [
    ...whenRegistered(
      validFrom(patient.on, '2024-01-01', {
        nl: 'De palliakit is van 1 januari 2024 of later',
        en: 'The palliakit is dated 1 January 2024 or later',
        because: wording('de palliakit wordt vergoed sinds 2024', 'the palliakit is reimbursed since 2024'),
      }),
      exclusion('in-institution', any(patient.situation.inHospital, patient.situation.inNursingHome), {
        nl: 'De patiënt is in het ziekenhuis of het verpleeghuis',
        en: 'The patient is in hospital or in a nursing home',
        because: wording(
          'de palliakit is voor thuis of in een hospice',
          'the palliakit is for at home or in a hospice',
        ),
      }),
      withInsurer('palliakit'),
    ),
    attention('insurer', agreementOn('palliakit'), {
      nl: 'De zorgverzekeraar van de patiënt vergoedt de palliakit',
      en: 'The insurer of the patient reimburses the palliakit',
    }),
  ],
});
