import { PGB, VERBLIJF } from '../../codes/wlz.ts';
import { all, any, judgement, not } from '../../logic/columns.ts';
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

/** Last day of the subsidies is 31 December 2026 (reading A21). */
const WHILE_SUBSIDISED = standing.on.before('2027-01-01');

export const STAY = routesOf(
  'stay',
  route(
    'patient-bth',
    'patient',
    standing.inBth,
    wording(
      'Een bijna-thuis-huis vraagt de patiënt een eigen bijdrage voor het verblijf.',
      'A bijna-thuis-huis asks the patient an own contribution for the stay.',
    ),
    [handreiking('3'), handreiking('3.6')],
  ),
  route(
    'zvw-elv',
    'Zvw',
    all(withoutWlz, not(standing.child), inHchOrPu, standing.below3Months),
    wording(
      'Het verblijf is eerstelijnsverblijf voor palliatieve terminale zorg; het eigen risico geldt.',
      'The stay is a primary-care stay (ELV) for terminal care; the deductible applies.',
    ),
    [handreiking('3'), handreiking('4.2')],
  ),
  route(
    'zvw-child-hospice',
    'Zvw',
    all(withoutWlz, standing.child, inHchOrPu),
    wording(
      'Voor een kind betaalt de zorgverzekeraar verblijf bij medische kindzorg.',
      'For a child the insurer pays the stay with medical child care.',
    ),
    [handreiking('3'), handreiking('3.2')],
  ),
  route(
    'wlz',
    'Wlz',
    all(withForm(VERBLIJF), inInstitution),
    wording(
      'De instelling declareert het verblijf bij het zorgkantoor; daarvoor zijn een WTZa-toelating en een overeenkomst nodig.',
      'The institution claims the stay from the zorgkantoor; that takes a WTZa admission and an agreement.',
    ),
    [handreiking('3.8'), handreiking('4.1'), handreiking('4.2'), handreiking('B1')],
  ),
  route(
    'wlz-pgb',
    'Wlz',
    all(withForm(PGB), inHchOrPu),
    wording(
      'Zonder overeenkomst met het zorgkantoor kan het hospice de patiënt opnemen op basis van het pgb of als onderaannemer.',
      'Without an agreement with the zorgkantoor the hospice can take the patient in on the personal budget or as a subcontractor.',
    ),
    [handreiking('3.8')],
  ),
  route(
    'wlz-change-form',
    'Wlz',
    all(withWlz, inInstitution, not(standing.form.in([VERBLIJF, PGB]))),
    wording(
      'De leveringsvorm moet eerst worden gewijzigd in verblijf.',
      'The form of delivery has to be changed into stay first.',
    ),
    [handreiking('3.8')],
  ),
  route(
    'zvw-hospital',
    'Zvw',
    standing.inHospital,
    wording(
      'Het verblijf in het ziekenhuis hoort bij de ziekenhuiszorg.',
      'The stay in hospital belongs to the hospital care.',
    ),
    [handreiking('B1')],
  ),
);

export const HOUSEHOLD_HELP = routesOf(
  'household-help',
  route(
    'wmo',
    'Wmo',
    all(withoutWlz, atHomeOrBth),
    wording(
      'Zonder Wlz-indicatie betaalt de gemeente huishoudelijke hulp.',
      'Without a Wlz indication the municipality pays household help.',
    ),
    [handreiking('2.4')],
  ),
  route(
    'zvw-elv',
    'Zvw',
    all(withoutWlz, inHchOrPu),
    wording(
      'In een eerstelijnsverblijf hoort dit bij het verblijf.',
      'In a primary-care stay (ELV) this belongs to the stay.',
    ),
    [handreiking('3')],
  ),
  route(
    'wlz',
    'Wlz',
    withWlz,
    wording(
      'Met een Wlz-indicatie betaalt de Wlz huishoudelijke hulp.',
      'With a Wlz indication the Wlz pays household help.',
    ),
    [handreiking('2.4'), handreiking('3.8')],
  ),
);

export const CARE_DEVICES = routesOf(
  'care-devices',
  route(
    'zvw',
    'Zvw',
    atHomeOrBth,
    wording(
      'Hulpmiddelen voor behandeling, verpleging en verzorging betaalt de zorgverzekeraar, ook bij een Wlz-indicatie thuis.',
      'Devices for treatment and nursing are paid by the insurer, also with a Wlz indication at home.',
    ),
    [handreiking('2.4')],
  ),
);

const inWlzInstitution = all(
  withWlz,
  any(standing.form.in([VERBLIJF]), standing.inNursingHome),
  inInstitution,
);

export const MOBILITY_AIDS = routesOf(
  'mobility-aids',
  route(
    'wlz',
    'Wlz',
    inWlzInstitution,
    wording(
      'Wie in een Wlz-instelling verblijft, krijgt mobiliteitshulpmiddelen uit de Wlz.',
      'Who stays in a Wlz institution gets mobility aids under the Wlz.',
    ),
    [handreiking('4.4')],
  ),
  route(
    'wmo',
    'Wmo',
    atHomeOrBth,
    wording(
      'Wie thuis woont, krijgt mobiliteitshulpmiddelen van de gemeente.',
      'Who lives at home gets mobility aids from the municipality.',
    ),
    [handreiking('2.4'), handreiking('4.4')],
  ),
  route(
    'zvw-loan',
    'Zvw',
    all(atHomeOrBth, judgement()),
    wording(
      'Een rolstoel kan de eerste zes maanden uit de Zvw worden geleend.',
      'A wheelchair can be borrowed under the Zvw for the first six months.',
    ),
    [handreiking('2.4')],
  ),
);

export const SPIRITUAL_CARE = routesOf(
  'spiritual-care',
  route(
    'subsidy',
    'subsidy',
    all(atHomeOrBth, WHILE_SUBSIDISED),
    wording(
      'Thuis en in een bijna-thuis-huis loopt geestelijke verzorging via de subsidie, tot en met 2026.',
      'At home and in a bijna-thuis-huis spiritual care is subsidised, up to and including 2026.',
    ),
    [handreiking('2.2.4'), handreiking('3.5')],
  ),
  route(
    'subsidy-pu',
    'subsidy',
    // One section shuts the subsidy out, another knows a route as at home by contract.
    all(withWlz, standing.inPu, WHILE_SUBSIDISED, judgement()),
    wording(
      'Op een palliatieve unit kan het zorgkantoor met het verpleeghuis ook betaling zoals thuis hebben afgesproken; vraag dat na.',
      'On a palliative unit the zorgkantoor may have agreed with the nursing home on payment as at home; ask for it.',
    ),
    [handreiking('2.2.4'), handreiking('3.5'), handreiking('4.2.3')],
  ),
  route(
    'zvw-elv',
    'Zvw',
    all(withoutWlz, inHchOrPu),
    wording(
      'De instelling biedt geestelijke verzorging uit het tarief van het eerstelijnsverblijf.',
      'The institution offers spiritual care from the tariff of the primary-care stay (ELV).',
    ),
    [handreiking('3.5'), handreiking('4.2.3')],
  ),
  route(
    'wlz-profile',
    'Wlz',
    all(withWlz, inInstitution),
    wording(
      'De instelling biedt geestelijke verzorging uit het zorgprofiel; een palliatieve unit heeft daarvoor een overeenkomst met het zorgkantoor.',
      'The institution offers spiritual care from the care profile; a palliative unit needs an agreement with the zorgkantoor.',
    ),
    [handreiking('4.1.3'), handreiking('4.2.3')],
  ),
);

export const VOLUNTEERS = routesOf(
  'volunteers',
  route(
    'subsidy',
    'subsidy',
    all(not(standing.inHospital), standing.below3Months, WHILE_SUBSIDISED),
    wording(
      'In de laatste drie maanden loopt de inzet van vrijwilligers via de subsidie, tot en met 2026; in een instelling na afspraak met een vrijwilligersorganisatie.',
      'In the last three months volunteers are subsidised, up to and including 2026; in an institution by agreement with a volunteer organisation.',
    ),
    [
      handreiking('2.1.5'),
      handreiking('3.1'),
      handreiking('4.3'),
      cited('Regeling palliatieve terminale zorg en geestelijke verzorging thuis'),
    ],
  ),
  route(
    'wmo',
    'Wmo',
    all(
      any(
        standing.inBth,
        standing.inHch,
        standing.inPu,
        all(not(standing.inHospital), not(standing.below3Months)),
      ),
      judgement(),
    ),
    wording(
      'Eerdere inzet van vrijwilligers wordt niet gesubsidieerd; soms draagt de gemeente bij, ook in elk soort hospice.',
      'Earlier use of volunteers is not subsidised; sometimes the municipality contributes, in every kind of hospice as well.',
    ),
    [handreiking('6.3')],
  ),
);
