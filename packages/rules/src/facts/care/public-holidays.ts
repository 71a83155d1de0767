/** Public holidays with a fixed date. */
const FIXED: readonly string[] = ['01-01', '04-27', '05-05', '12-25', '12-26'];
/** Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday. */
const AFTER_EASTER: readonly number[] = [1, 39, 50];

const DAY = 86_400_000;

/** Whether a full date is a Dutch public holiday, apart from Sundays. */
export function isPublicHoliday(date: string): boolean {
  if (FIXED.includes(date.slice(5))) return true;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return AFTER_EASTER.includes((Date.parse(`${date}T00:00:00Z`) - easter) / DAY);
}

/** The Gregorian computus, in the form of Meeus. */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction =
    century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + correction + 15) % 30;
  const ofCentury = year % 100;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}
