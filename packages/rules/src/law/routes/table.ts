import { all } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { type RouteRule, route, routesOf, standing, withoutWlz, withWlz } from './define.ts';
import { NURSING } from './nursing.ts';
import { ELDERLY_CARE_PHYSICIAN, GP, HOSPITAL_CARE, TREATMENT } from './physicians.ts';
import {
  CARE_DEVICES,
  HOUSEHOLD_HELP,
  MOBILITY_AIDS,
  SPIRITUAL_CARE,
  STAY,
  VOLUNTEERS,
} from './stay-and-support.ts';

const LAW = routesOf(
  'law',
  route(
    'wlz',
    'Wlz',
    withWlz,
    wording('De patiënt heeft een Wlz-indicatie die telt.', 'The patient has a Wlz indication that counts.'),
    [handreiking('B1')],
  ),
  route(
    'zvw',
    'Zvw',
    withoutWlz,
    wording(
      'De patiënt heeft geen Wlz-indicatie die telt. Vóór de terminale fase kiest de patiënt zelf of die wordt aangevraagd.',
      'The patient has no Wlz indication that counts. Before the terminal phase the patient chooses whether to ask for one.',
    ),
    [handreiking('B1'), handreiking('7.2')],
  ),
);

const NO_SWITCH = [
  handreiking('7.2'),
  handreiking('B1'),
  cited('CIZ Beleidsregels indicatiestelling Wlz 2017 p. 15'),
];

const LOCK = routesOf(
  'lock',
  route(
    'wlz',
    'Wlz',
    all(withWlz, standing.below3Months),
    wording(
      'In de palliatieve terminale fase blijft de Wlz betalen, waar de patiënt ook verblijft.',
      'In the terminal phase the Wlz goes on paying, wherever the patient stays.',
    ),
    NO_SWITCH,
  ),
  route(
    'zvw',
    'Zvw',
    all(withoutWlz, standing.below3Months),
    wording(
      'In de palliatieve terminale fase blijft de Zvw betalen; het CIZ geeft dan geen Wlz-indicatie meer.',
      'In the terminal phase the Zvw goes on paying; CIZ gives no Wlz indication any more.',
    ),
    NO_SWITCH,
  ),
);

/** Every route, by kind of care. */
export const ROUTES: readonly RouteRule[] = [
  ...LAW,
  ...LOCK,
  ...NURSING,
  ...GP,
  ...ELDERLY_CARE_PHYSICIAN,
  ...TREATMENT,
  ...HOSPITAL_CARE,
  ...STAY,
  ...HOUSEHOLD_HELP,
  ...CARE_DEVICES,
  ...MOBILITY_AIDS,
  ...SPIRITUAL_CARE,
  ...VOLUNTEERS,
];
