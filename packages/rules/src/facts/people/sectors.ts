import type { Organization, Reference } from '@medplum/fhirtypes';
import type { Ref } from '../../logic/fact.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import type { Settings } from '../../record/settings/settings.ts';
import { type OrganisationKind, organisationKind } from './organisations.ts';

/** Kinds of organisation that somebody can work for when giving care. */
export const SECTORS = {
  hospital: { nl: 'medisch-specialistische zorg', en: 'hospital care' },
  'general-practice': { nl: 'huisartspraktijk', en: 'general practice' },
  'gp-post': { nl: 'huisartsenpost', en: 'GP post' },
  'home-nursing': { nl: 'wijkverpleging', en: 'home nursing' },
  'nursing-home': { nl: 'verpleeghuis', en: 'nursing home' },
  hospice: { nl: 'hospice', en: 'hospice' },
  'palliative-unit': { nl: 'palliatieve unit', en: 'palliative unit' },
  'child-care': { nl: 'kinderdagverblijf of kinderzorghuis', en: "children's day care or care house" },
} as const;

export type Sector = keyof typeof SECTORS;

const SECTOR_OF: Readonly<Partial<Record<OrganisationKind, Sector>>> = {
  hospital: 'hospital',
  'gp-practice': 'general-practice',
  'gp-post': 'gp-post',
  'home-nursing': 'home-nursing',
  'nursing-home': 'nursing-home',
  hospice: 'hospice',
  'hospice-bth': 'hospice',
  'hospice-hch': 'hospice',
  'palliative-unit': 'palliative-unit',
  'child-day-care': 'child-care',
  'child-care-house': 'child-care',
};

type SiteKind = NonNullable<NonNullable<Settings['organisation']>['kind']>;

/** Of the organisation whose settings these are. */
export const SECTOR_OF_SITE: Readonly<Record<SiteKind, Sector>> = {
  hospital: 'hospital',
  'gp-practice': 'general-practice',
  'gp-post': 'gp-post',
  'home-care': 'home-nursing',
  'nursing-home': 'nursing-home',
  'hospice-bth': 'hospice',
  'hospice-hch': 'hospice',
  'palliative-unit': 'palliative-unit',
};

export interface ToldSector {
  readonly sector: Sector;
  /** What tells it. */
  readonly by: Ref;
}

/** An organisation can be a part of another; damaged data can go round. */
const DEEPEST = 5;

/** What kind of organisation it is, by its own type or that of what it is a part of; undefined when none tells. */
export function sectorOf(source: PatientRecordSource, entry: Entry | undefined): ToldSector | undefined {
  let at = entry;
  for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
    const kind = organisationKind(at);
    const sector = kind && SECTOR_OF[kind];
    if (sector !== undefined) return { sector, by: at.ref };
    at = source.resolve((at.resource as Organization).partOf as Reference | undefined, at);
  }
  return undefined;
}
