import type { Resource } from '@medplum/fhirtypes';
import type { Chart } from './chart.ts';
import type { Field, Values } from './field.ts';

export const GROUPS = [
  'Contact en verblijf',
  'Gesprek en plan',
  'Team en dbc',
  'Prognose',
  'Aanvragen',
] as const;

/** A form of the record: what is asked, and the FHIR resources that come of it. */
export interface Form {
  readonly id: string;
  /** What is recorded, as the heading of the form. */
  readonly title: string;
  readonly group: (typeof GROUPS)[number];
  readonly fields: (chart: Chart) => readonly Field[];
  /** What stands there when the form opens. */
  readonly initial: (chart: Chart) => Values;
  /** Mistakes that take more than one field to see: a sentence by field name. */
  readonly check?: (values: Values, chart: Chart) => Readonly<Record<string, string>>;
  /** The resources as they have to be in the record. Called without mistakes only. */
  readonly write: (values: Values, chart: Chart) => readonly Resource[];
  /** Said when it is saved. */
  readonly saved: string;
  readonly button?: string;
  /** An order is advised on while it is chosen and before it is signed. */
  readonly isOrder?: boolean;
  /** Whether saving this begins a contact or stay; advice on that is asked once it is in the record. */
  readonly starts?: (values: Values) => boolean;
  /** The contact that this closes, as `Encounter/id`; advice on closing it is asked while the form is open. */
  readonly closes?: (values: Values) => string | undefined;
}
