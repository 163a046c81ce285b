/**
 * The path of an article's page: `/<yyyy>/<mm>/<slug>/`.
 *
 * @param published RFC 3339 with an offset.
 * @param slug The name of the article's folder.
 * @param timeZone The publication's (IANA); it decides the day, and so the month.
 */
export function permalinkOf(published: string, slug: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' });
  const named = Object.fromEntries(
    parts.formatToParts(new Date(published)).map(({ type, value }) => [type, value]),
  );
  return `/${named['year']}/${named['month']}/${slug}/`;
}

/** `path` as a whole address on the site at `address` (RFC 3986, 5.2). */
export function absoluteAddress(path: string, address: string): string {
  return new URL(path, address).href;
}
