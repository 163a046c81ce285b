/** Languages whose names of months are known in dates of copy (BCP 47). */
const LANGUAGES = ['en', 'ar', 'de', 'el', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr', 'uk'];

/** The number of each month, by its names in small letters, short and whole, as Unicode's CLDR has them. */
const MONTHS = new Map<string, number>();

for (const language of LANGUAGES) {
  for (const length of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
      day: 'numeric',
      month: length,
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 15)));
      const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
      // Where two languages do not agree, the first is meant.
      if (/\p{L}/u.test(name) && !MONTHS.has(name)) MONTHS.set(name, month);
    }
  }
}

/** The number of a month by its name, with or without a full stop; `undefined` when it is none. */
export function monthOf(name: string): number | undefined {
  const month = plain(name);
  return MONTHS.get(month) ?? (month === 'sept' ? 9 : undefined);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
