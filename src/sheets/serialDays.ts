const dayMilliseconds = 86_400_000;
const last = 2_958_465; // 9999-12-31

/**
 * The day behind Excel's count of days, or null where the number is none. In the 1900 system 1 is 1900-01-01, and 60 is
 * 1900-02-29, a day that never was (kept from Lotus 1-2-3), so that only later numbers are days since 1899-12-30.
 */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const whole = Math.floor(serial);
  if (from1904) return whole < 0 || whole > last - 1462 ? null : isoDay(Date.UTC(1904, 0, 1) + whole * dayMilliseconds);
  if (whole < 1 || whole === 60 || whole > last) return null;
  const start = whole < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return isoDay(start + whole * dayMilliseconds);
}

/** The other way, for writing: the number that Excel shows as this day. */
export function serialOfDay(day: string): number {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMilliseconds);
  return days > 60 ? days : days - 1;
}

// A large sheet holds the same few thousand days over and over.
const known = new Map<number, string>();

function isoDay(instant: number): string {
  const seen = known.get(instant);
  if (seen !== undefined) return seen;
  const day = new Date(instant).toISOString().slice(0, 10);
  if (known.size < 20_000) known.set(instant, day);
  return day;
}
