/** How many pieces are held: what every page has in each language, and what an article's page has twice. */
const MOST_KEPT = 64;

/** By all that decides them; what is being made is held as well. */
const kept = new Map<string, string | Promise<string>>();

/**
 * A piece of a page that stands on many, or on one page more than once, made once for all that are built.
 *
 * @param of All that decides it, as JSON can say it.
 */
export function keptHtml(of: unknown, make: () => Promise<string>): string | Promise<string> {
  // Only in a build (src/desk/build-site.ts): while somebody writes, the components may change.
  if (process.env['GALLEY_PREVIEW'] !== 'no') return make();
  const key = JSON.stringify(of);
  const html = kept.get(key) ?? makeOnce(key, make);
  // The one that was used last goes last.
  kept.delete(key);
  kept.set(key, html);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
  return html;
}

const keptOf = new WeakMap<object, string>();

/**
 * What stands in many lists, made once for all of them and held for as long as what it is of.
 *
 * @param of It alone decides it.
 */
export function keptHtmlOf(of: object, make: () => Promise<string>): string | Promise<string> {
  if (process.env['GALLEY_PREVIEW'] !== 'no') return make();
  return (
    keptOf.get(of) ??
    make().then((html) => {
      keptOf.set(of, html);
      return html;
    })
  );
}

async function makeOnce(key: string, make: () => Promise<string>): Promise<string> {
  try {
    const html = await make();
    if (kept.has(key)) kept.set(key, html);
    return html;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}
