import { cited, handreiking } from '../sources.ts';

/** Medical care for specific groups of patients (gzsp). */
export const GZSP = [
  handreiking('2.2.2'),
  handreiking('3.3'),
  cited('NZa Beleidsregel geneeskundige zorg voor specifieke patiëntgroepen (BR/REG-26115) art. 4'),
];
