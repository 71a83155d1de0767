import { agreementOn, all, any, judgement } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { attention, requirement, title } from '../title.ts';
import { TAPA, TAPA_LAST_DAY, tapaConditions } from './tapa-conditions.ts';

const COORDINATIE = 'tapa-1-coordinatie';

/** 113. Regional facilities for working together, such as a PaTz meeting. */
export const transmuraleCoordinatie = title(COORDINATIE, {
  entry: 113,
  name: wording(
    'TAPA$ 1: transmurale coördinatie en continuïteit',
    'TAPA$ 1: transmural coordination and continuity',
  ),
  law: 'experiment',
  endsOn: TAPA_LAST_DAY,
  about: 'care',
  // Only few regions take part, so that only their settings make it worth a thought.
  occasion: (care) => all(care.patz, agreementOn(COORDINATIE)),
  sources: TAPA,
  conditions: (care) => [
    ...tapaConditions(care.on, COORDINATIE),
    attention('complex-coordination', judgement(), {
      nl: 'Het gaat om intensieve coördinatie voor een complexe patiënt, of om structureel overleg',
      en: 'It concerns intensive coordination for a complex patient, or a structural meeting',
    }),
  ],
});

const REGIE = 'tapa-3-regiefunctie';

/** 116. Trajectory in which a specialised nurse or VS guides; the treating physician stays. */
export const regiefunctie = title(REGIE, {
  entry: 116,
  name: wording(
    'TAPA$ 3: regiefunctie complexe palliatieve zorg',
    'TAPA$ 3: direction of complex palliative care',
  ),
  law: 'experiment',
  endsOn: TAPA_LAST_DAY,
  about: 'care',
  sources: TAPA,
  conditions: (care) => [
    ...tapaConditions(care.on, REGIE),
    requirement(
      'by-specialised-nurse',
      care.performers.some((performer) =>
        all(any(performer.nurse, performer.nursePractitioner), performer.trained),
      ),
      {
        nl: 'Een in palliatieve zorg gespecialiseerd verpleegkundige of VS gaf de zorg',
        en: 'A nurse or VS specialised in palliative care gave the care',
        todo: wording('leg vast wie de zorg gaf, met opleiding', 'record who gave the care, with training'),
        because: wording(
          'wie de zorg gaf is geen gespecialiseerd verpleegkundige of VS',
          'whoever gave the care is no specialised nurse or VS',
        ),
      },
    ),
    attention('complexity', judgement(), {
      nl: 'De zorgvraag is zo complex dat doorlopende specialistische steun nodig is',
      en: 'The care question is so complex that continuous specialist support is needed',
    }),
  ],
});
