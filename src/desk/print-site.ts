import path from 'node:path';
import { dropOtherPdfs, keepPdf } from '../content-store/kept-pdfs.ts';
import { listToPrint, type Printable } from '../content-store/list-to-print.ts';
import { readSettings } from '../content-store/settings.ts';
import { finishPdf } from '../editions/pdf/pdf.ts';
import { site } from '../site.config.ts';
import { buildSite } from './build-site.ts';
import { type Command, UsageError } from './command.ts';
import { findBrowser } from './find-browser.ts';
import { type Printer, withPrinter } from './printer.ts';

/** How many articles a run of the printer printed, and so on. */
export interface Printed {
  printed: number;
  unchanged: number;
  /** Saved while the site was built, so that nobody knows which of the two a print would show. */
  changedMeanwhile: number;
  /** Kept PDFs of articles that have changed or are gone. */
  dropped: number;
}

/** Is told how a run goes on. */
export interface Progress {
  /** @param what Such as `Building the site …`. */
  says: (what: string) => void;
  begins: (article: string) => void;
  /** @param outcome Such as `unchanged`. */
  ends: (article: string, outcome: string) => void;
}

/** How many articles are named when one is not found, and how many letters that are missing. */
const MOST_NAMED = 20;

/**
 * Prints the articles that have changed since they were last printed, and builds the site with their PDFs.
 *
 * A browser is looked for before anything is built, and only when there is something to print.
 *
 * @param command Its names are the slugs of articles; none means all.
 * @throws {UsageError} When an article is not there, or another build runs.
 * @throws {CommandFailure} When no browser starts, or the run was stopped. What had been printed is kept.
 */
export async function printSite(command: Command, progress: Progress): Promise<Printed> {
  const settings = { ...readSettings(), isPreview: false };
  const listed = await listToPrint(settings);
  const chosen = choose(listed, command.names);
  const browser = chosen.every(({ isKept }) => isKept) ? undefined : await findBrowser();
  progress.says('Building the site …');
  await buildSite(command);
  const counts: Printed = { printed: 0, unchanged: 0, changedMeanwhile: 0, dropped: 0 };
  const printAll = async (print?: Printer) => {
    // What was saved after it was listed is perhaps in the built page, perhaps not.
    const current = print ? await listToPrint(settings) : [];
    const keys = new Set(current.map(({ key }) => key));
    for (const [index, article] of chosen.entries()) {
      const name = `[${index + 1}/${chosen.length}] ${article.summary.slug}`;
      progress.begins(name);
      const [outcome, said] = await printOne(article, keys, settings.cacheDir, print);
      counts[outcome] += 1;
      progress.ends(name, said);
    }
  };
  if (browser) await withPrinter(browser, path.resolve(command.out), printAll);
  else await printAll();
  counts.dropped = await dropOtherPdfs(settings.cacheDir, new Set(listed.map(({ key }) => key)));
  if (counts.printed > 0) {
    progress.says('Building it again, with what was printed …');
    await buildSite(command);
  }
  return counts;
}

/** Prints an article and keeps its PDF, unless that is there or cannot be told from another. */
async function printOne(
  { summary, key, isKept }: Printable,
  current: ReadonlySet<string>,
  cacheDir: string,
  print?: Printer,
): Promise<[outcome: keyof Printed, said: string]> {
  if (isKept) return ['unchanged', 'unchanged'];
  if (!print || !current.has(key))
    return ['changedMeanwhile', 'changed while the site was built; print it again'];
  const printed = await print(summary.permalink);
  const { bytes, pages } = await finishPdf(printed, summary, site);
  await keepPdf(cacheDir, key, bytes);
  const size = Math.ceil(bytes.length / 1000);
  const said = `printed, ${pages} ${pages === 1 ? 'page' : 'pages'}, ${size} kB`;
  return ['printed', said + sayMissing(printed.missing)];
}

/** What is said of letters that are blank in a PDF, since no typeface on this machine has them. */
function sayMissing(letters: string[]): string {
  if (letters.length === 0) return '';
  const more = letters.length > MOST_NAMED ? ` and ${letters.length - MOST_NAMED} more` : '';
  return `; BLANK, for want of a typeface on this machine: ${letters.slice(0, MOST_NAMED).join(' ')}${more}. Install one, delete the folder pdfs in the cache, and print again`;
}

function choose(listed: Printable[], slugs: string[]): Printable[] {
  const known = listed.map(({ summary }) => summary.slug);
  const unknown = slugs.filter((slug) => !known.includes(slug));
  if (unknown.length === 0) {
    return slugs.length === 0 ? listed : listed.filter(({ summary }) => slugs.includes(summary.slug));
  }
  const more = known.length > MOST_NAMED ? `, and ${known.length - MOST_NAMED} more` : '';
  throw new UsageError(
    `No published article has the slug ${unknown.map((slug) => JSON.stringify(slug)).join(' or ')}. ` +
      (known.length > 0
        ? `There are: ${known.slice(0, MOST_NAMED).join(', ')}${more}.`
        : 'There is none yet.'),
  );
}
