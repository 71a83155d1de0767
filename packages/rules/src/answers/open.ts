import { type OpenedRecord, type OpenOptions, openRecord } from '../record/open.ts';
import { dutchDate } from '../time/dates.ts';

export interface AskOptions extends OpenOptions {
  /** The day of asking, a Dutch local date: `YYYY-MM-DD`. */
  readonly at: string;
}

/**
 * The record, opened for a question that looks at a day.
 * @throws {RangeError} when `at` is no date
 */
export function open(record: unknown, options: AskOptions): OpenedRecord {
  const { at } = options;
  if (at?.length !== 10 || dutchDate(at) === undefined) {
    throw new RangeError(`options.at is no date: write YYYY-MM-DD, not ${JSON.stringify(at)}`);
  }
  return openRecord(record, options);
}
