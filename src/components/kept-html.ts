import { lastUsed } from '../article/last-used.ts';

/** What every page has in each language, and what an article's page has twice, by all that decides it; also while it is being made. */
const kept = lastUsed<string | Promise<string>>(64);

/**
 * A piece of a page that stands on many, or on one page more than once, made once for all that are built.
 *
 * @param of All that decides it, as JSON can say it.
 */
export function keptHtml(of: unknown, make: () => Promise<string>): string | Promise<string> {
  // Only in a build (src/desk/build-site.ts): while somebody writes, the components may change.
  if (process.env['GALLEY_PREVIEW'] !== 'no') return make();
  const key = JSON.stringify(of);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const html = makeOnce(key, make);
  kept.set(key, html);
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
    if (kept.get(key) !== undefined) kept.set(key, html);
    return html;
  } catch (error) {
    kept.drop(key);
    throw error;
  }
}
