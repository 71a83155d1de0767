import { all, any, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { isRegistered } from '../care-conditions.ts';
import { cited, handreiking } from '../sources.ts';
import { title } from '../title.ts';

/** 83. Which titles a VS or specialised nurse at home can use. */
export const vsGespecialiseerdVerpleegkundige = title('vs-gespecialiseerd-verpleegkundige', {
  entry: 83,
  name: wording(
    'Verpleegkundig specialist of gespecialiseerd verpleegkundige',
    'Nurse practitioner or specialised nurse',
  ),
  about: 'care',
  occasion: (care) =>
    all(
      care.isContact,
      care.atHome,
      not(isRegistered(care)),
      care.performers.some((performer) =>
        all(
          any(performer.nursePractitioner, all(performer.nurse, performer.trained)),
          not(performer.inPalliativeTeam),
        ),
      ),
    ),
  registered: never,
  informs: true,
  sources: [handreiking('2.2.3'), cited('NZa Beleidsregel verpleging en verzorging art. 5e')],
  summary: wording(
    'Deze inzet kan via gespecialiseerde verpleging, AIV of het integrale tarief, en door een VS ook via de gzsp; ' +
      'bij kinderen via verpleging en verzorging aan kinderen tot 18 jaar.',
    'This can be paid as specialised nursing, AIV or the integral tariff, and for a VS also by the gzsp; ' +
      'for children as nursing and care of children under 18.',
  ),
});

/** 84. Who supports a PaTz group as an expert. */
export const patzDeskundige = title('patz-inhoudelijk-deskundige', {
  entry: 84,
  name: wording('Inhoudelijk deskundige bij PaTz', 'Expert supporting a PaTz group'),
  law: 'none',
  about: 'care',
  occasion: (care) =>
    all(
      care.patz,
      care.performers.some((performer) => any(performer.kaderarts, performer.trained)),
    ),
  registered: never,
  informs: true,
  sources: [handreiking('2.2.2'), cited('PaTz, vergoeding van de inhoudelijk deskundige')],
  summary: wording(
    'Voor de deskundige bij PaTz is er geen structurele betaling: PZNL vergoedt de eigen consulenten, ' +
      'in enkele regio’s betaalt TAPA$ mee.',
    'There is no structural payment for the expert at PaTz: PZNL pays its own consultants, ' +
      'in some regions TAPA$ pays part.',
  ),
});

/** 85. The consultation teams of PZNL, free for who asks. */
export const consultatieteamPznl = title('consultatieteam-pznl', {
  entry: 85,
  name: wording('Consultatieteam palliatieve zorg van PZNL', 'Palliative consultation team of PZNL'),
  law: 'none',
  about: 'advice-request',
  occasion: (request) =>
    all(
      request.category.in(['palliatieve-consultatie']),
      not(request.answers.exists),
      not(request.contacts.exists),
    ),
  registered: never,
  informs: true,
  sources: [handreiking('2.2.2')],
  summary: wording(
    'De vraag kan ook naar het consultatieteam palliatieve zorg van PZNL: voor wie vraagt kost dat niets.',
    'The question can also go to the palliative consultation team of PZNL: for who asks it is free.',
  ),
});
