import { all, any, at, judgement, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, attention, title } from '../title.ts';

/** 120. Which route pays the care in a hospice. */
export const hospiceClassificatie = title('hospice-classificatie', {
  entry: 120,
  name: wording('Bekostiging van het hospice', 'Funding of the hospice'),
  about: 'stay',
  occasion: (stay) => any(stay.bth, stay.hch, stay.pu, stay.unclassifiedHospice),
  registered: never,
  informs: true,
  sources: [handreiking('3'), cited('Besluit zorgverzekering art. 2.10 en 2.12')],
  summary: wording(
    'Bijna-thuis-huis: een overeenkomst met het hospice voor het verblijf en een met de wijkverpleging, die de zorg declareert. High care hospice of palliatieve unit: één overeenkomst voor verblijf en zorg, via het eerstelijnsverblijf of de Wlz.',
    'Bijna-thuis-huis: one agreement with the hospice for the stay and one with home nursing, which claims the care. High care hospice or palliative unit: one agreement for stay and care, by the primary care stay or the Wlz.',
  ),
  conditions: (stay) => [
    attention('by-home-nursing', stay.bth, {
      nl: 'De zorg wordt betaald als zorg thuis; het hospice declareert zelf geen zorg',
      en: 'The care is paid as care at home; the hospice itself claims no care',
    }),
    attention('by-primary-care-stay', all(any(stay.hch, stay.pu), not(at('onset', stay.situation.wlz))), {
      nl: 'Verblijf en zorg worden samen betaald uit het eerstelijnsverblijf',
      en: 'Stay and care are paid together by the primary care stay',
    }),
  ],
});

const SUBCONTRACTOR = 'hospice-onderaannemer';

/** 121. A hospice with its own nurses but without WTZa admission. */
export const hospiceOnderaannemer = title(SUBCONTRACTOR, {
  entry: 121,
  name: wording('Hospice als onderaannemer', 'Hospice as a subcontractor'),
  law: 'Zvw/Wlz',
  about: 'stay',
  occasion: (stay) => all(any(stay.hch, stay.unclassifiedHospice), not(stay.ownWtza)),
  sources: [handreiking('3.2'), handreiking('6.3')],
  conditions: (stay) => [
    agreement(SUBCONTRACTOR, {
      nl: 'Het hospice is onderaannemer van een zorgorganisatie die contracteert en declareert',
      en: 'The hospice is a subcontractor of a care organisation that contracts and claims',
      todo: wording(
        'maak afspraken met een hoofdaannemer die WTZa-toegelaten is',
        'agree with a main contractor that has WTZa admission',
      ),
      because: wording(
        'zonder WTZa-toelating kan het hospice niet zelf met verzekeraar of zorgkantoor contracteren',
        'without WTZa admission the hospice cannot contract with insurer or zorgkantoor itself',
      ),
    }),
    attention('main-contractor-admitted', judgement(), {
      nl: 'De hoofdaannemer is WTZa-toegelaten en heeft het contract',
      en: 'The main contractor has WTZa admission and holds the contract',
    }),
    attention('no-admission-of-its-own', not(stay.ownWtza), {
      nl: 'Het hospice is zelf niet WTZa-toegelaten',
      en: 'The hospice has no WTZa admission of its own',
    }),
  ],
});
