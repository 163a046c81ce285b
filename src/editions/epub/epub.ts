import { strToU8, type ZippableFile, zipSync } from 'fflate';
import type { Article } from '../../article/article.ts';
import type { Site } from '../../schemas/site.ts';
import { CONTENT, NAVIGATION, PACKAGE, PICTURES, STYLES } from './files.ts';
import { epubNavigation } from './navigation.ts';
import { epubContainer, epubPackage } from './package.ts';
import { EPUB_STYLES } from './styles.ts';
import { epubText } from './text.ts';

/**
 * An article as a book of one text: EPUB 3.3.
 *
 * @param pictures The bytes of the print variant of every picture that the article shows (`picturesOf`), by the
 *   variant's name.
 * @throws {Error} When one of them is missing.
 * @returns A zip (OCF 3.3, 4.2): the media type first, and stored as it is. Pictures are stored too, since they
 *   are compressed already.
 */
export function epubOf(
  article: Article,
  site: Site,
  pictures: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const text = epubText(article, site);
  const files: Record<string, ZippableFile> = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(epubContainer()),
    [`EPUB/${PACKAGE}`]: strToU8(epubPackage(article, site)),
    [`EPUB/${NAVIGATION}`]: strToU8(epubNavigation(article)),
    [`EPUB/${CONTENT}`]: strToU8(text.xhtml),
    [`EPUB/${STYLES}`]: strToU8(EPUB_STYLES),
  };
  for (const name of text.pictures) {
    const bytes = pictures.get(name);
    if (!bytes) throw new Error(`The picture ${name} is not among those handed in.`);
    files[`EPUB/${PICTURES}${name}`] = [bytes, { level: 0 }];
  }
  // The format needs a date, counts it in the machine's own time, and any other than a fixed one changes the bytes.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}
