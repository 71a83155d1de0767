import type { Outcome } from '@prestatiewijzer/rules';

/** An outcome that no record can show though the trees alone do not tell: reviewed one by one. */
export interface ExplainedGap {
  readonly title: string;
  readonly condition: string;
  readonly outcomes: readonly Outcome[];
  readonly why: string;
}

const KIND_OR_UNCLASSIFIED =
  'of a hospice without a kind "unknown kind" is met, and of every other stay the kind is known';

const OPENERS_TOLD =
  'it asks only for those of whom the record tells that they opened the path, and their role';

export const EXPLAINED: readonly ExplainedGap[] = [
  ...['msz-dbc-palliatieve-zorg-990040', 'msz-dbc-diagnose-pz', 'msz-kpz-zorgproducten-2023'].map(
    (title): ExplainedGap => ({
      title,
      condition: 'opened-without-poortfunctie',
      outcomes: ['unknown'],
      why: OPENERS_TOLD,
    }),
  ),
  {
    title: 'msz-nabestaande-eigen-zorgtraject',
    condition: 'referral',
    outcomes: ['unmet'],
    why: 'only of care of a team without a DBC is it known that there is no referral, and that starts no care path',
  },
  {
    title: 'wv-declaratie-na-overlijden',
    condition: 'care-before-death',
    outcomes: ['unmet', 'unknown'],
    why: 'the contact that makes the title relevant or registered is one before death itself',
  },
  {
    title: 'hospice-arts-huisarts',
    condition: 'in-hospice',
    outcomes: ['unknown'],
    why: KIND_OR_UNCLASSIFIED,
  },
  { title: 'hospice-arts-so', condition: 'in-hospice', outcomes: ['unknown'], why: KIND_OR_UNCLASSIFIED },
  {
    title: 'hospice-eigen-bijdrage',
    condition: 'in-hospice',
    outcomes: ['unknown'],
    why: KIND_OR_UNCLASSIFIED,
  },
];

/** Titles that are there to be refused, or that only a person can complete, and why. */
export const REFUSED: Readonly<Record<string, string>> = {
  'msz-nazorg-dbc': 'care after death is in the tariff of what came before; it is no prestatie',
  'msz-nabestaande-eigen-zorgtraject': 'care of the bereaved belongs on a record of their own',
  'msz-dbc-diagnose-pz': 'a DBC with one of the six diagnoses is registered by that diagnosis',
  'msz-een-klinisch-product-per-specialisme': 'a second clinical product of one specialism is refused',
  'zvw-logeervergoeding': 'whether the patient travels far and chooses lodging is in no record',
  'ha-pzp-s1-2027': 'announced for 2027; refused until it is law',
  'ha-patz-deelname': 'taking part in PaTz is in the other tariffs of the GP',
  'wv-patz-deelname': 'taking part in PaTz is in the hours of home nursing',
  'wv-nazorg': 'aftercare is in the hours of home nursing',
  'centrale-zorgverlener-geen-titel': 'there is no such prestatie; its care is claimed under other titles',
};
