import type { Columns } from '../../facts/columns.ts';
import { agreementOn, all, always, any, judgement, never, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { cited, handreiking, type Source } from '../sources.ts';
import { type Announcement, attention, noteIfAny, type Title, title, warningIfAny } from '../title.ts';
import { AMOUNTS, inWords } from './amounts.ts';

type Costs = Columns<'patient'>['costs'];
type Notes = ReturnType<typeof attention>;

/** What a patient pays: shown where the record tells the place and the law it belongs to. The CAK decides. */
function ownPayment(
  entry: number,
  id: string,
  name: Wording,
  when: (costs: Costs) => Expression,
  summary: Wording,
  notes: (costs: Costs) => readonly Notes[],
  sources: readonly Source[] = [handreiking('5')],
  announced?: readonly Announcement[],
): Title {
  return title(id, {
    entry,
    name,
    law: 'patient',
    about: 'patient',
    occasion: ({ costs }) => all(costs.palliative, when(costs)),
    registered: never,
    ordinary: true,
    informs: true,
    sources,
    summary,
    ...(announced && { announced }),
    conditions: ({ costs }) => notes(costs),
  });
}

function says(nl: (amount: string) => string, en: (amount: string) => string, amount: Wording): Wording {
  return wording(nl(amount.nl), en(amount.en));
}

/** Of age: a child pays no contribution that depends on income. */
function inWlzStay({ child, wlz, wlzForm, inNursingHome, inHch, inPu }: Costs): Expression {
  return all(not(child), wlz, any(inNursingHome, all(any(inHch, inPu), not(wlzForm.in(['2', '5', '7'])))));
}

const PARTNERS = {
  nl: 'Krijgt de partner ook Wlz-zorg, dan betalen zij samen één bijdrage',
  en: 'If the partner receives Wlz care as well, they pay one contribution together',
};

const WMO_BY_INCOME = wording(
  'Aangekondigd: vanaf 2027 hangt de eigen bijdrage af van inkomen en vermogen',
  'Announced: from 2027 the own contribution depends on income and wealth',
);

/** 155. */
const eigenRisico = ownPayment(
  155,
  'eb-zvw-eigen-risico',
  wording('Eigen risico (Zvw)', 'Compulsory excess (Zvw)'),
  ({ child, hospitalCare, inElv }) => any(hospitalCare, all(not(child), inElv)),
  says(
    (amount) =>
      `Voor ziekenhuiszorg en eerstelijnsverblijf geldt het eigen risico: ${amount}. Huisarts, wijkverpleging, verpleegkundig kinderdagverblijf, kinderzorghuis en meedenkadvies vallen erbuiten.`,
    (amount) =>
      `The compulsory excess applies to hospital care and the primary care stay: ${amount}. GP, home nursing, nursing day care and the care house for children and advice between physicians are exempt.`,
    inWords(AMOUNTS.eigenRisico),
  ),
  () => [],
  [handreiking('5'), handreiking('6.5')],
);

/** 156. */
const wlzLaag = ownPayment(
  156,
  'eb-wlz-laag',
  wording('Lage eigen bijdrage Wlz', 'Low own contribution (Wlz)'),
  (costs) =>
    any(
      inWlzStay(costs),
      all(costs.wlz, costs.wlzForm.in(['5']), not(costs.child), not(costs.inBth), not(costs.inHospital)),
    ),
  says(
    (amount) =>
      `Bij een vpt en in de eerste vier maanden verblijf geldt de lage eigen bijdrage: ${amount}, naar inkomen. Het CAK stelt haar vast.`,
    (amount) =>
      `With a vpt and in the first four months of a stay the low own contribution applies: ${amount}, by income. The CAK decides.`,
    inWords(AMOUNTS.wlzLow),
  ),
  (costs) => [
    noteIfAny('first-four-months', all(inWlzStay(costs), not(costs.overFourMonths)), {
      nl: 'De patiënt verblijft korter dan vier maanden in een Wlz-instelling',
      en: 'The patient has stayed in a Wlz institution for less than four months',
    }),
    noteIfAny('four-months-not-told', all(inWlzStay(costs), not(costs.overFourMonths.known)), {
      nl: 'Of de patiënt al vier maanden in een Wlz-instelling verblijft, staat er niet: daarna geldt de hoge eigen bijdrage',
      en: 'Whether the patient has stayed in a Wlz institution for four months is not told: after that the high own contribution applies',
    }),
    warningIfAny('partner-or-children', all(inWlzStay(costs), costs.overFourMonths), {
      nl: 'Na vier maanden geldt zij alleen nog met een partner thuis, of met kinderen thuis of studerend die de patiënt onderhoudt',
      en: 'After four months it only applies with a partner at home, or with children at home or studying whom the patient maintains',
      sources: [handreiking('7.6')],
    }),
    attention('partner-with-wlz', judgement(), PARTNERS),
    noteIfAny('subcontractor', all(any(costs.inHch, costs.inPu), agreementOn('hospice-onderaannemer')), {
      nl: 'Het hospice is onderaannemer: het CAK beslist of zij na vier maanden laag blijft',
      en: 'The hospice is a subcontractor: the CAK decides whether it stays low after four months',
      sources: [handreiking('5'), handreiking('7.6')],
    }),
  ],
  [handreiking('5'), handreiking('7.6'), cited('CAK zorg vanuit de Wlz')],
);

/** 157. */
const wlzHoog = ownPayment(
  157,
  'eb-wlz-hoog',
  wording('Hoge eigen bijdrage Wlz', 'High own contribution (Wlz)'),
  (costs) => all(inWlzStay(costs), costs.overFourMonths),
  says(
    (amount) =>
      `Na vier maanden verblijf geldt de hoge eigen bijdrage: ${amount}, naar inkomen. Het CAK stelt haar vast.`,
    (amount) =>
      `After four months of a stay the high own contribution applies: ${amount}, by income. The CAK decides.`,
    inWords(AMOUNTS.wlzHigh),
  ),
  () => [
    attention('partner-or-children', judgement(), {
      nl: 'De bijdrage blijft laag met een partner thuis, of met kinderen thuis of studerend die de patiënt onderhoudt',
      en: 'The contribution stays low with a partner at home, or with children at home or studying whom the patient maintains',
      sources: [handreiking('7.6')],
    }),
    attention('partner-with-wlz', judgement(), PARTNERS),
  ],
  [handreiking('5'), handreiking('6.5'), handreiking('7.6')],
);

/** 158. */
const wlzMptPgb = ownPayment(
  158,
  'eb-wlz-mpt-pgb',
  wording('Eigen bijdrage Wlz bij mpt of pgb', 'Own contribution (Wlz) with mpt or pgb'),
  ({ wlz, wlzForm, child, inHospital, inNursingHome }) =>
    all(wlz, wlzForm.in(['2', '7']), not(child), not(inHospital), not(inNursingHome)),
  says(
    (amount) =>
      `Bij een mpt of pgb geldt een eigen bijdrage: ${amount}, naar inkomen. Het CAK stelt haar vast.`,
    (amount) => `With an mpt or pgb an own contribution applies: ${amount}, by income. The CAK decides.`,
    inWords(AMOUNTS.wlzAtHome),
  ),
  (costs) => [
    attention('partner-with-wlz', judgement(), PARTNERS),
    noteIfAny('in-hch-or-pu', any(costs.inHch, costs.inPu), {
      nl: 'In een high care hospice of palliatieve unit kan de bijdrage van het verpleeghuis gelden',
      en: 'In a high care hospice or palliative unit the contribution of the nursing home may apply',
    }),
    noteIfAny('in-bth', costs.inBth, {
      nl: 'In een bijna-thuis-huis noemt het overzicht ook de lage eigen bijdrage: het CAK beslist',
      en: 'In a bijna-thuis-huis the table names the low own contribution as well: the CAK decides',
    }),
  ],
);

/** 159. */
const wmo = ownPayment(
  159,
  'eb-wmo',
  wording('Eigen bijdrage Wmo', 'Own contribution (Wmo)'),
  ({ wmo: supported, child, wlz, inHospital, inNursingHome, inPu }) =>
    all(supported, not(child), not(inHospital), not(all(wlz, any(inNursingHome, inPu)))),
  says(
    (amount) =>
      `Voor ondersteuning uit de Wmo geldt ten hoogste ${amount}. Voor sommige algemene voorzieningen vraagt de gemeente een aparte bijdrage.`,
    (amount) =>
      `For support from the Wmo at most ${amount} applies. For some general provisions the gemeente asks a separate contribution.`,
    inWords(AMOUNTS.wmo),
  ),
  () => [noteIfAny('announced', always(), { ...WMO_BY_INCOME, sources: [handreiking('6.5')] })],
  [handreiking('5'), handreiking('6.5')],
  [{ on: '2027-01-01', text: WMO_BY_INCOME, sources: [handreiking('6.5')] }],
);

/** 160. */
const geneesmiddelen = ownPayment(
  160,
  'eb-geneesmiddelen',
  wording('Bijbetaling geneesmiddelen', 'Own payment for medicines'),
  ({ medicines }) => medicines,
  says(
    (amount) => `Voor geneesmiddelen betaalt de patiënt ten hoogste ${amount} bij.`,
    (amount) => `For medicines the patient pays at most ${amount}.`,
    inWords(AMOUNTS.medicines),
  ),
  () => [],
  [handreiking('6.5')],
);

/** 161. */
const hospice = ownPayment(
  161,
  'eb-hospice',
  wording('Eigen betalingen in een hospice', 'Own payments in a hospice'),
  ({ inBth, inHch, inPu }) => any(inBth, inHch, inPu),
  wording(
    'Een bijna-thuis-huis vraagt een eigen (dag)bijdrage voor het verblijf. Een high care hospice of palliatieve unit vraagt die niet; daar geldt het eigen risico (eerstelijnsverblijf) of wat in het verpleeghuis of thuis geldt (Wlz en Wmo).',
    'A bijna-thuis-huis asks an own (daily) contribution for the stay. A high care hospice or palliative unit does not; there the compulsory excess applies (primary care stay) or what applies in the nursing home or at home (Wlz and Wmo).',
  ),
  (costs) => [
    noteIfAny('daily-contribution', costs.inBth, {
      nl: 'Het hospice bepaalt de dagbijdrage; soms betaalt de aanvullende verzekering of de bijzondere bijstand mee',
      en: 'The hospice sets the daily contribution; sometimes supplementary insurance or special assistance contributes',
    }),
    noteIfAny('as-nursing-home-or-home', all(any(costs.inHch, costs.inPu), costs.wlz), {
      nl: 'Met Wlz geldt wat in het verpleeghuis of wat thuis geldt: het CAK beslist',
      en: 'With Wlz what applies in the nursing home or at home applies: the CAK decides',
    }),
    noteIfAny('subcontractor', all(any(costs.inBth, costs.inHch), agreementOn('hospice-onderaannemer')), {
      nl: 'Een hospice dat onderaannemer van een verpleeghuis is, volgt het verpleeghuis',
      en: 'A hospice that is a subcontractor of a nursing home follows the nursing home',
    }),
  ],
  [handreiking('5'), handreiking('7.3')],
);

/** 162. */
const wlzBth = ownPayment(
  162,
  'eb-wlz-bth',
  wording('Eigen bijdrage Wlz in een bijna-thuis-huis', 'Own contribution (Wlz) in a bijna-thuis-huis'),
  ({ wlz, inBth, child }) => all(wlz, inBth, not(child)),
  says(
    (amount) =>
      `In een bijna-thuis-huis geldt altijd de lage eigen bijdrage: ${amount}, naar inkomen, naast de dagbijdrage. Het CAK stelt haar vast.`,
    (amount) =>
      `In a bijna-thuis-huis the low own contribution always applies: ${amount}, by income, beside the daily contribution. The CAK decides.`,
    inWords(AMOUNTS.wlzLow),
  ),
  (costs) => [
    noteIfAny('from-nursing-home', costs.fromNursingHome, {
      nl: 'Ook wie na vier maanden uit een Wlz-instelling komt, houdt de lage eigen bijdrage',
      en: 'Who comes from a Wlz institution after four months keeps the low own contribution as well',
      sources: [handreiking('7.6')],
    }),
    noteIfAny('mpt-or-pgb', costs.wlzForm.in(['2', '7']), {
      nl: 'Bij mpt of pgb noemt het overzicht ook de bijdrage van thuis: het CAK beslist',
      en: 'With mpt or pgb the table names the contribution at home as well: the CAK decides',
    }),
  ],
  [handreiking('5'), handreiking('7.6')],
);

/** Entries 155-162: what patients pay themselves. */
export const PATIENT_COSTS: readonly Title[] = [
  eigenRisico,
  wlzLaag,
  wlzHoog,
  wlzMptPgb,
  wmo,
  geneesmiddelen,
  hospice,
  wlzBth,
];
