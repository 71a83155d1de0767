import { MPT, PGB, VERBLIJF, VPT } from '../../codes/wlz.ts';
import { all, always, any, judgement, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import {
  atHomeOrBth,
  inHchOrPu,
  inInstitution,
  route,
  routesOf,
  standing,
  withForm,
  withoutWlz,
  withWlz,
} from './define.ts';

const treatedInInstitution = all(withWlz, standing.treatment, inInstitution);

/** The GP: always the Zvw, but for somebody in an institution with treatment in the indication. */
export const GP = routesOf(
  'gp',
  route(
    'zvw',
    'Zvw',
    all(not(standing.inHospital), not(treatedInInstitution)),
    wording(
      'De huisarts declareert bij de zorgverzekeraar, met of zonder Wlz-indicatie; ook naast een eerstelijnsverblijf.',
      'The GP claims from the insurer, with or without a Wlz indication; also beside a primary-care stay (ELV).',
    ),
    [handreiking('2.1.1'), handreiking('3.3'), handreiking('4.1.1'), handreiking('4.2.1')],
  ),
  route(
    'wlz-institution',
    'Wlz',
    treatedInInstitution,
    wording(
      'Met behandeling in de indicatie betaalt de instelling de huisarts uit het zorgprofiel; de patiënt is bij de eigen huisarts uitgeschreven.',
      'With treatment in the indication the institution pays the GP from the profile; the patient is deregistered at the own GP.',
    ),
    [handreiking('4.1.1'), handreiking('4.2.1')],
  ),
);

/** The specialist ouderengeneeskunde. */
export const ELDERLY_CARE_PHYSICIAN = routesOf(
  'elderly-care-physician',
  route(
    'zvw-gzsp',
    'Zvw',
    all(withoutWlz, atHomeOrBth),
    wording(
      'Zonder Wlz-indicatie declareert de specialist ouderengeneeskunde bij de zorgverzekeraar, als geneeskundige zorg voor specifieke patiëntgroepen.',
      'Without a Wlz indication the elderly care physician claims from the insurer, as medical care for specific groups of patients.',
    ),
    [handreiking('2.2.2'), handreiking('3.3'), cited('NZa Beleidsregel gzsp BR/REG-26115 art. 4')],
  ),
  route(
    'zvw-elv',
    'Zvw',
    all(withoutWlz, inHchOrPu),
    wording(
      'De specialist ouderengeneeskunde zit in het tarief van het eerstelijnsverblijf en declareert niet apart.',
      'The elderly care physician is part of the tariff of the primary-care stay (ELV) and does not claim separately.',
    ),
    [
      handreiking('3.3'),
      handreiking('4.2.1'),
      cited('NZa Beleidsregel eerstelijnsverblijf BR/REG-26114 art. 4.3'),
    ],
  ),
  route(
    'wlz-h335',
    'Wlz',
    any(
      all(withWlz, standing.atHome),
      all(withForm(MPT, VPT), any(standing.inBth, inHchOrPu)),
      all(withWlz, standing.inNursingHome, not(standing.treatment)),
      // A budget holder in a hospice is not mentioned.
      all(withForm(PGB), any(standing.inBth, inHchOrPu), judgement()),
      // On a palliative unit it is as in the nursing home, but in a hospice a stay holds the physician.
      all(withForm(VERBLIJF), standing.inPu, not(standing.treatment), judgement()),
    ),
    wording(
      'De specialist ouderengeneeskunde declareert per consult bij het zorgkantoor (H335), met een overeenkomst.',
      'The elderly care physician claims per consult from the zorgkantoor (H335), with an agreement.',
    ),
    [handreiking('2.2.2'), handreiking('3.3'), handreiking('4.1.1')],
  ),
  route(
    'wlz-profile',
    'Wlz',
    any(
      all(withWlz, standing.treatment, inInstitution),
      all(withForm(VERBLIJF), any(standing.inBth, standing.inHch)),
      all(withForm(VERBLIJF), standing.inPu, judgement()),
    ),
    wording(
      'De specialist ouderengeneeskunde zit in het zorgprofiel; de instelling betaalt.',
      'The elderly care physician is part of the care profile; the institution pays.',
    ),
    [handreiking('3.3'), handreiking('4.1.1'), handreiking('4.2.1')],
  ),
);

/** Treatment as a part of the indication. */
export const TREATMENT = routesOf(
  'treatment',
  route(
    'zvw',
    'Zvw',
    withoutWlz,
    wording(
      'Zonder Wlz-indicatie betaalt de zorgverzekeraar de behandeling.',
      'Without a Wlz indication the insurer pays the treatment.',
    ),
    [handreiking('2.2.2'), handreiking('4.2')],
  ),
  route(
    'wlz-profile',
    'Wlz',
    all(withWlz, standing.treatment),
    wording(
      'Behandeling en algemene geneeskundige zorg zitten in het zorgprofiel.',
      'Treatment and general medical care are part of the care profile.',
    ),
    [handreiking('4.1.1')],
  ),
  route(
    'wlz-separate',
    'Wlz',
    all(withWlz, not(standing.treatment)),
    wording(
      'Zonder behandeling in de indicatie betaalt de Wlz de specialist ouderengeneeskunde per consult en de Zvw de huisarts.',
      'Without treatment in the indication the Wlz pays the elderly care physician per consult and the Zvw pays the GP.',
    ),
    [handreiking('2.2.2'), handreiking('4.1.1')],
  ),
);

/** Hospital care is the exception to the law that otherwise pays. */
export const HOSPITAL_CARE = routesOf(
  'hospital-care',
  route(
    'zvw',
    'Zvw',
    always(),
    wording(
      'De zorgverzekeraar betaalt medisch-specialistische zorg, waar de patiënt ook verblijft.',
      'The insurer pays care by medical specialists, wherever the patient stays.',
    ),
    [handreiking('B1')],
  ),
);
