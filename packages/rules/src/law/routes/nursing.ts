import { MPT, PGB, VERBLIJF, VPT } from '../../codes/wlz.ts';
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
} from './define.ts';

/** Nursing and personal care, by law and place. */
export const NURSING = routesOf(
  'nursing',
  route(
    'zvw-home',
    'Zvw',
    all(withoutWlz, standing.atHome),
    wording(
      'Zonder Wlz-indicatie betaalt de zorgverzekeraar de wijkverpleging thuis.',
      'Without a Wlz indication the insurer pays home nursing.',
    ),
    [handreiking('2.1.2')],
  ),
  route(
    'jeugdwet-home',
    'Jeugdwet',
    all(withoutWlz, standing.atHome, standing.child, judgement()),
    wording(
      'Persoonlijke verzorging van een kind buiten een geneeskundige context betaalt de gemeente; de kinderverpleegkundige beoordeelt dat.',
      'Personal care of a child outside a medical context is paid by the municipality; the children’s nurse judges that.',
    ),
    [handreiking('2.1.2'), cited('Jeugdwet art. 1.1')],
  ),
  route(
    'zvw-bth',
    'Zvw',
    all(withoutWlz, standing.inBth),
    wording(
      'In een bijna-thuis-huis betaalt de zorgverzekeraar de wijkverpleging van een externe aanbieder.',
      'In a bijna-thuis-huis the insurer pays home nursing by an external provider.',
    ),
    [handreiking('3'), handreiking('3.2')],
  ),
  route(
    'zvw-elv',
    'Zvw',
    all(withoutWlz, not(standing.child), inHchOrPu),
    wording(
      'In een high care hospice of palliatieve unit zit verpleging in het tarief van het eerstelijnsverblijf.',
      'In a high care hospice or palliative unit nursing is part of the tariff of the primary-care stay (ELV).',
    ),
    [handreiking('3'), handreiking('4.2')],
  ),
  route(
    'zvw-child-hospice',
    'Zvw',
    all(withoutWlz, standing.child, inHchOrPu),
    wording(
      'Voor een kind betaalt de zorgverzekeraar verblijf bij medische kindzorg, of verpleging en verzorging aan kinderen tot 18 jaar.',
      'For a child the insurer pays the stay with medical child care, or nursing of children under 18.',
    ),
    [handreiking('3'), handreiking('3.2')],
  ),
  route(
    'wlz-pgb',
    'Wlz',
    all(withForm(PGB), any(atHomeOrBth, inInstitution)),
    wording(
      'De patiënt koopt verpleging en verzorging in met het persoonsgebonden budget.',
      'The patient buys nursing and personal care with the personal budget.',
    ),
    [handreiking('2.1.2'), handreiking('3.8')],
  ),
  route(
    'wlz-mpt',
    'Wlz',
    all(withForm(MPT), atHomeOrBth),
    wording(
      'Met een modulair pakket thuis declareren een of meer aanbieders bij het zorgkantoor.',
      'With a modular package at home one or more providers claim from the zorgkantoor.',
    ),
    [handreiking('2.1.2'), handreiking('3.8')],
  ),
  route(
    'wlz-vpt',
    'Wlz',
    all(withForm(VPT), atHomeOrBth),
    wording(
      'Met een volledig pakket thuis levert en declareert één aanbieder alles bij het zorgkantoor.',
      'With a full package at home one provider delivers everything and claims it from the zorgkantoor.',
    ),
    [handreiking('2.1.2'), handreiking('3.8')],
  ),
  route(
    'wlz-profile',
    'Wlz',
    all(withForm(VERBLIJF), inInstitution),
    wording(
      'Verpleging zit in het zorgprofiel dat de instelling bij het zorgkantoor declareert.',
      'Nursing is part of the care profile that the institution claims from the zorgkantoor.',
    ),
    [handreiking('4.1'), handreiking('4.1.2')],
  ),
  route(
    'wlz-change-form',
    'Wlz',
    all(withForm(MPT, VPT), inInstitution),
    wording(
      'De Wlz betaalt, nadat de leveringsvorm is gewijzigd in verblijf; de instelling heeft daarvoor een overeenkomst met het zorgkantoor. Vraag het zorgkantoor of terminale zorg in een hospice ook zonder die wijziging kan.',
      'The Wlz pays once the form of delivery is changed into stay; the institution needs an agreement with the zorgkantoor. Ask the zorgkantoor whether terminal care in a hospice can do without the change.',
    ),
    [handreiking('3'), handreiking('3.8')],
  ),
  route(
    'wlz-bridging',
    'Wlz',
    all(withForm(VERBLIJF), atHomeOrBth),
    wording(
      'Wie met een indicatie voor verblijf nog thuis is, kan overbruggingszorg krijgen via het zorgkantoor.',
      'Somebody at home with an indication for a stay can get bridging care through the zorgkantoor.',
    ),
    [handreiking('2.1.2')],
  ),
  route(
    'zvw-hospital',
    'Zvw',
    standing.inHospital,
    wording(
      'Tijdens een opname hoort verpleging bij de ziekenhuiszorg.',
      'During an admission nursing belongs to the hospital care.',
    ),
    [handreiking('1.7'), handreiking('B1')],
  ),
);
