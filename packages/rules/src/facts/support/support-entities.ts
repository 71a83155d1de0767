import { day, oneOf, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';

/** A conversation with a spiritual caregiver, or a request for one that was not answered yet. */
export const SPIRITUAL_CARE = subject('dit gesprek', 'this conversation', said('spiritual care'), {
  on: day('datum', 'date', said('contact')),
  performers: setOf(
    'performer',
    ['uitvoerder', 'performer'],
    ['uitvoerders', 'performers'],
    said('role of a professional'),
  ),
  /** It was held: a request for it is none. */
  held: yesNo('gevoerd', 'held', said('spiritual care')),
  /** With a relative of the patient. */
  withRelative: yesNo('met een naaste', 'with a relative', said('spiritual care')),
  /** The patient is 50 or older. */
  from50: yesNo('50 jaar of ouder', '50 or older', said('birth, gender')),
  /** The patient is younger than 23. */
  below23: yesNo('jonger dan 23 jaar', 'younger than 23', said('birth, gender')),
  /** The palliative phase is marked, or the patient stays in a hospice. */
  palliative: yesNo('palliatieve zorg', 'palliative care', said('palliative DBC')),
  /** Has a supplementary insurance. */
  supplementary: yesNo(
    'aanvullende verzekering',
    'supplementary insurance',
    said('support from the Wmo, supplementary insurance'),
  ),
  /** Five conversations were held before this one. */
  afterFive: yesNo('na vijf eerdere gesprekken', 'after five earlier conversations', said('spiritual care')),
  /** The patient stays for an etmaal or longer in a hospital, nursing home or high care hospice. */
  intramural: yesNo(
    'een etmaal of langer in een instelling',
    'in an institution for a day or longer',
    said('stay in an institution'),
  ),
  situation: partOf('situation'),
  circumstances: partOf('circumstances'),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
});

/** The support of one patient by volunteers in one calendar year: the subsidy is per patient and per year. */
export const VOLUNTEER_YEAR = subject(
  'deze inzet van vrijwilligers',
  'this support by volunteers',
  said('volunteers'),
  {
    /** First day in this year. */
    on: day('datum', 'date', said('contact')),
    situation: partOf('situation'),
    /** On the last day in this year. */
    situationAtEnd: partOf('situation', 'op de laatste dag', 'on the last day'),
    circumstances: partOf('circumstances'),
    registrations: setOf(
      'registration',
      ['registratie', 'registration'],
      ['registraties', 'registrations'],
      said('kind of consult, and any registration'),
    ),
  },
);

/** A request for support at home that several laws can pay. */
export const SUPPORT_REQUEST = subject(
  'dit verzoek',
  'this request',
  said('support at home that is asked for'),
  {
    on: day('datum', 'date', said('contact')),
    circumstances: partOf('circumstances'),
    /** `mantelzorg`, `respijtzorg`, `maaltijdondersteuning` or `personenalarmering`. */
    category: oneOf(
      'soort verzoek',
      'kind of request',
      {
        mantelzorg: undefined,
        respijtzorg: undefined,
        maaltijdondersteuning: undefined,
        personenalarmering: undefined,
      },
      said('support at home that is asked for'),
    ),
    situation: partOf('situation'),
    /** Receives support from the Wmo. */
    wmo: yesNo(
      'ondersteuning uit de Wmo',
      'support from the Wmo',
      said('support from the Wmo, supplementary insurance'),
    ),
    /** Has a supplementary insurance. */
    supplementary: yesNo(
      'aanvullende verzekering',
      'supplementary insurance',
      said('support from the Wmo, supplementary insurance'),
    ),
    /** Personal budget from the Zvw. */
    zvwBudget: yesNo('pgb uit de Zvw', 'personal budget from the Zvw', said('pgb')),
    /** Personal budget from the Jeugdwet. */
    jeugdwetBudget: yesNo('pgb uit de Jeugdwet', 'personal budget from the Jeugdwet', said('pgb')),
    registrations: setOf(
      'registration',
      ['registratie', 'registration'],
      ['registraties', 'registrations'],
      said('kind of consult, and any registration'),
    ),
  },
);
