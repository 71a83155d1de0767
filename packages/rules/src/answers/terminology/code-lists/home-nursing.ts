import { wording } from '../../../logic/wording.ts';
import type { CodeList } from '../code-lists.ts';

export const NURSING: CodeList = {
  system: 'wijkverpleging',
  title: wording('Wijkverpleging: doel en soort van een contact', 'Home nursing: aim and kind of a contact'),
  codes: {
    verpleging: wording('Verpleging', 'Nursing'),
    'persoonlijke-verzorging': wording('Persoonlijke verzorging', 'Personal care'),
    afstemming: wording('Afstemming met andere zorgverleners', 'Coordination with other carers'),
    indicatiestelling: wording('Indicatiestelling', 'Assessing the need'),
    overdracht: wording('Overdracht', 'Hand-over'),
    indicatie: wording('Indicatie voor wijkverpleging', 'Indication for home nursing'),
    nachtzorg: wording('Nachtzorg', 'Care at night'),
    interventie: wording('Interventie in de nacht', 'Intervention at night'),
    aanwezigheid: wording('Aanwezigheid in de nacht', 'Presence at night'),
    casemanagement: wording('Casemanagement', 'Case management'),
  },
};
