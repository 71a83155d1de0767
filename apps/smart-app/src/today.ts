import { dutchDate } from '@prestatiewijzer/advice';

/** Today, as a Dutch local date. */
export function today(): string {
  return dutchDate(new Date());
}
