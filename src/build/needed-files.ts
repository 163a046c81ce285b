import path from 'node:path';
import { currentContent } from '../content-store/current-content.ts';
import { keptPdf, pdfKeyOf } from '../content-store/kept-pdfs.ts';
import { renderingsOfPreview } from '../content-store/kept-readings.ts';
import { listSummaries } from '../content-store/list-articles.ts';
import { renderingFile } from '../content-store/rendering-cache.ts';
import type { Settings } from '../content-store/settings.ts';
import { keptCard } from '../editions/card.ts';
import { keptWarning } from '../editions/cards/kept-warnings.ts';
import { makeFonts } from '../fonts/make-fonts.ts';
import { keptReading } from '../pictures/master.ts';
import { keptVariant, variantsOf } from '../pictures/variants.ts';
import { filesOf } from './tree.ts';

/**
 * The files of the cache that the content as it is shown now is made of, drafts among it: for `pruneCache`.
 *
 * @param tree The site that was made of it.
 */
export async function neededFiles(tree: string, { root, cacheDir }: Settings): Promise<Set<string>> {
  const { articles, people, topics, pages } = currentContent().content;
  const cards = filesOf(path.join(tree, 'cards'));
  const masters = articles.flatMap(({ store }) => store.pictures);
  const renderings = [
    ...articles.map(({ store }) => store.key),
    ...[...people, ...topics, ...pages].map(({ key }) => key),
    ...renderingsOfPreview(cacheDir),
  ];
  const fonts = path.relative(cacheDir, await makeFonts(cacheDir));
  return new Set([
    ...cards.map(keptCard),
    ...cards.map(keptWarning),
    ...masters.map(({ digest }) => keptReading(digest)),
    ...masters.flatMap((master) => variantsOf(master).map(({ name }) => keptVariant(name))),
    ...renderings.map(renderingFile),
    ...(await listSummaries()).map((summary) => keptPdf(pdfKeyOf(summary, root))),
    `${fonts.split(path.sep).join('/')}/`,
  ]);
}
