import { never } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { withInsurer } from '../care-conditions.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, title, whenRegistered } from '../title.ts';

const FACULTATIEF = 'msz-facultatieve-prestatie';

/** 26. Facultatieve prestatie: known by the site's own code only. */
export const facultatievePrestatie = title(FACULTATIEF, {
  entry: 26,
  name: wording('Facultatieve prestatie', 'Optional title by agreement'),
  about: 'care',
  own: { alsoWithoutPatient: true },
  sources: [
    handreiking('1.3'),
    cited('NZa informatiekaart facultatieve prestatie medisch-specialistische zorg'),
  ],
  conditions: () => [
    agreement(FACULTATIEF, {
      nl: 'Het ziekenhuis en de zorgverzekeraar hebben de prestatie afgesproken',
      en: 'Hospital and insurer have agreed on the title',
      todo: wording(
        'ga na of de prestatie met de verzekeraar is afgesproken',
        'check the agreement with the insurer',
      ),
      because: wording(
        'de prestatie is niet met de verzekeraar afgesproken',
        'the title is not agreed with the insurer',
      ),
    }),
  ],
});

/** 27. General registration rules. */
export const algemeneRegels = title('msz-algemene-regels', {
  entry: 27,
  name: wording('Algemene registratieregels', 'General registration rules'),
  about: 'patient',
  occasion: (patient) => patient.hospitalRegistration,
  registered: never,
  informs: true,
  sources: [handreiking('1.4'), cited('Registratiewijzer Federatie Medisch Specialisten')],
  summary: wording(
    'De nieuwste NZa-regel gaat altijd voor; palliatieve zorg kent daarop geen uitzondering.',
    'The newest NZa rule always leads; palliative care knows no exception to it.',
  ),
});

/** 28. Agreements inside the hospital on the revenues of the team. */
export const interneVerdeling = title('msz-interne-verdeling', {
  entry: 28,
  name: wording(
    'Interne verdeling van opbrengsten van het team',
    'Internal sharing of the revenues of the team',
  ),
  about: 'patient',
  occasion: (patient) => patient.pzSubtraject,
  registered: never,
  informs: true,
  sources: [handreiking('1.5')],
  summary: wording(
    'Tarieven en volume van het team worden jaarlijks afgesproken; een juiste registratie is de basis.',
    'Tariffs and volume of the team are agreed yearly; a correct registration is the basis.',
  ),
  conditions: () => whenRegistered(withInsurer('msz-interne-verdeling')),
});

/** 29. The SONCOS norm for the team; not a billing condition (reading A10). */
export const soncosTeam = title('msz-soncos-team', {
  entry: 29,
  name: wording('SONCOS-norm voor het team palliatieve zorg', 'SONCOS norm for the palliative care team'),
  law: 'none',
  about: 'patient',
  occasion: (patient) => patient.palliativeTeam,
  registered: never,
  informs: true,
  sources: [handreiking('1.2.1'), cited('SONCOS normeringsrapport 9 (2021)')],
  summary: wording(
    'De SONCOS-norm vraagt twee medisch specialisten en een verpleegkundige in het team; voor registratie telt alleen de samenstelling bij 190006.',
    'The SONCOS norm asks for two medical specialists and a nurse in the team; for registration only the composition at 190006 counts.',
  ),
});
