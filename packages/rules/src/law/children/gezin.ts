import { all, any, certainly, judgement, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { withMunicipality } from '../care-conditions.ts';
import { handreiking } from '../sources.ts';
import {
  attention,
  exclusion,
  noteIfAny,
  requirement,
  title,
  warningIfAny,
  whenRegistered,
} from '../title.ts';
import { isOfChild } from './registered.ts';

/** 132. Parents who stay near the hospital. */
export const ronaldMcDonald = title('kind-ronald-mcdonald', {
  entry: 132,
  name: wording('Verblijf van ouders in een Ronald McDonaldhuis', 'Parents in a Ronald McDonald house'),
  law: 'none',
  payer: wording(
    'de ouders zelf; vaak betaalt hun aanvullende verzekering mee',
    'the parents themselves; often their additional insurance contributes',
  ),
  about: 'child',
  occasion: (child) => all(child.child, child.situation.inHospital),
  registered: never,
  informs: true,
  sources: [handreiking('7.7')],
  summary: wording(
    'Ouders betalen € 15 per nacht. De aanvullende verzekering vergoedt dat vaak voor een deel of helemaal.',
    'Parents pay € 15 a night. Additional insurance often reimburses that in part or in full.',
  ),
});

/** 133. Childcare on social medical grounds. */
export const sociaalMedischeIndicatie = title('kind-smi', {
  entry: 133,
  name: wording('Sociaal medische indicatie (SMI)', 'Social medical indication (SMI)'),
  law: 'none',
  payer: wording('de gemeente', 'the municipality'),
  about: 'child',
  reimbursed: true,
  occasion: (child) => all(child.child, child.asksSocialMedical),
  sources: [handreiking('7.7')],
  conditions: (child) => [
    requirement('child', child.child, {
      nl: 'De patiënt is een kind',
      en: 'The patient is a child',
      because: wording('de patiënt is geen kind', 'the patient is no child'),
    }),
    exclusion('zvw-budget-for-own-child', all(child.zvwBudget, child.parentIsPaid), {
      nl: 'Een ouder wordt uit een Zvw-pgb betaald voor zorg aan het eigen kind',
      en: 'A parent is paid from a Zvw budget for care of their own child',
      because: wording(
        'een Zvw-pgb voor zorg aan het eigen kind telt als inkomen',
        'a Zvw budget for care of one’s own child counts as income',
      ),
    }),
    attention('social-ground', judgement(), {
      nl: 'De grond is sociaal; bij palliatieve kinderen gaat de medische grond voor, met respijtzorg uit de Zvw',
      en: 'The ground is social; for palliative children the medical ground comes first, with respite from the Zvw',
    }),
  ],
});

/** 135. Household help where the child is who needs care. */
export const huishoudelijkeHulp = title('kind-huishoudelijke-hulp', {
  entry: 135,
  name: wording('Huishoudelijke hulp bij een ziek kind', 'Household help with an ill child'),
  law: 'Wmo',
  about: 'child',
  occasion: (child) => all(child.child, child.asksHousehold),
  registered: never,
  informs: true,
  sources: [handreiking('7.7')],
  summary: wording(
    'Voor een kind is huishoudelijke hulp uit de Wmo in principe niet aan te vragen. De ouders kunnen het als mantelzorger vragen; vaak wordt het niet toegekend.',
    'Household help from the Wmo can in principle not be asked for a child. The parents can ask as informal carers; often it is not granted.',
  ),
  conditions: () => [...whenRegistered(withMunicipality('kind-huishoudelijke-hulp'))],
});

/** 137. From the Zvw to the Wlz, and to adult care. */
export const overgangNaarWlz = title('kind-zvw-wlz-overgang', {
  entry: 137,
  name: wording('Overgang van Zvw naar Wlz', 'From Zvw to Wlz'),
  law: 'Zvw/Wlz',
  about: 'child',
  occasion: (child) =>
    any(all(child.child, child.situation.wlz, not(certainly(child.settledInWlz))), child.nearly18),
  registered: never,
  informs: true,
  sources: [handreiking('6.6')],
  summary: wording(
    'Bij een Wlz-indicatie stopt de betaling uit de Zvw meteen, terwijl de Wlz vaak pas na maanden betaalt. Regel de overgang op tijd met het zorgkantoor.',
    'With a Wlz indication payment from the Zvw stops at once, while the Wlz often pays only after months. Arrange the change with the zorgkantoor in time.',
  ),
  conditions: (child) => [
    warningIfAny('zvw-stops', child.situation.wlz, {
      nl: 'Het kind heeft een Wlz-indicatie: de Zvw betaalt geen zorg thuis meer',
      en: 'The child has a Wlz indication: the Zvw no longer pays care at home',
    }),
    noteIfAny('to-budget', child.situation.wlzForm.in(['2']), {
      nl: 'Een besluit is altijd eerst in zorg in natura; omzetten naar een pgb duurt vaak maanden',
      en: 'A decision is always first on care in kind; conversion to a budget often takes months',
    }),
    noteIfAny('nearly-18', child.nearly18, {
      nl: 'Vanaf 18 jaar gelden in de Zvw en de Wlz lagere tarieven',
      en: 'From the age of 18 lower tariffs apply, in the Zvw and in the Wlz',
    }),
  ],
});

/** 138. Carers from a personal budget while the child is in hospital. */
export const pgberInZiekenhuis = title('kind-pgber-in-ziekenhuis', {
  entry: 138,
  name: wording('Zorg uit het pgb tijdens een opname', 'Care from a personal budget during admission'),
  law: 'Zvw/Wlz',
  about: 'child',
  occasion: (child) =>
    all(child.child, child.situation.inHospital, any(child.zvwBudget, child.situation.wlzForm.in(['2']))),
  registered: never,
  informs: true,
  sources: [handreiking('6.6'), handreiking('7.7')],
  summary: wording(
    'Tijdens een opname stopt de betaling uit een Zvw-pgb. Een Wlz-indicatie loopt door; of het Wlz-pgb doorloopt, hangt af van de zorg die echt is gegeven en van de afspraken. Bespreek onderlinge dienstverlening met het ziekenhuis, of overleg met het zorgkantoor.',
    'During an admission payment from a Zvw budget stops. A Wlz indication runs on; whether the Wlz budget does depends on the care that is really given and on the agreements. Discuss mutual services with the hospital, or consult the zorgkantoor.',
  ),
  conditions: (child) => [
    ...whenRegistered(
      isOfChild(child),
      exclusion(
        'zvw-budget-in-hospital',
        all(child.admitted, any(child.zvwBudget, not(child.circumstances.standing.wlz))),
        {
          nl: 'Het kind is opgenomen, en het pgb is van de Zvw',
          en: 'The child is admitted, and the budget is of the Zvw',
          because: wording(
            'de Zvw betaalt geen zorg uit het pgb tijdens een opname',
            'the Zvw pays no care from the budget during an admission',
          ),
        },
      ),
    ),
    warningIfAny('zvw-budget', child.zvwBudget, {
      nl: 'De Zvw staat zorg uit het pgb in het ziekenhuis niet toe; coulance komt zelden voor',
      en: 'The Zvw does not allow care from the budget in hospital; leniency is rare',
    }),
    noteIfAny('wlz-budget', child.situation.wlzForm.in(['2']), {
      nl: 'Met een Wlz-pgb kan het soms: na overleg met het zorgkantoor, volgens de overeenkomst met de zorgverlener en zonder dubbele betaling',
      en: 'With a Wlz budget it is sometimes possible: after consulting the zorgkantoor, by the agreement with the carer and without double payment',
    }),
  ],
});
