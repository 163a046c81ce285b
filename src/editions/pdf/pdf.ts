import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Summary } from '../../article/article.ts';
import { lastModified } from '../../article/history.ts';
import type { Site } from '../../schemas/site.ts';
import { mendOutline } from './outline.ts';
import { mendStructure } from './structure.ts';
import { xmpOf } from './xmp.ts';

/** A page as Chromium printed it. */
export interface Print {
  /** A PDF, in which Chromium has put the moment of printing. */
  bytes: Uint8Array;
  /** The texts of the page's headings, in their order. */
  headings: string[];
  /** Letters that no typeface on the machine has. */
  missing: string[];
}

/** An article's PDF, ready to be served. */
export interface Pdf {
  bytes: Uint8Array;
  pages: number;
}

/**
 * Makes what a browser printed of an article's page into the article's PDF: it says whose it is, and the same print
 * gives the same bytes, whenever it was made. Structure, links and fonts stay as they were printed.
 */
export async function finishPdf({ bytes, headings }: Print, article: Summary, site: Site): Promise<Pdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const moments = momentsOf(article);
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  const entries = {
    Title: PDFHexString.fromText(article.title),
    Author: PDFHexString.fromText(article.byline.map(({ name }) => name).join(', ')),
    Subject: PDFHexString.fromText(article.standfirst),
    Keywords: PDFHexString.fromText(article.topics.map(({ name }) => name).join(', ')),
    CreationDate: PDFString.fromDate(moments.created),
    ModDate: PDFString.fromDate(moments.modified),
  };
  for (const [name, value] of Object.entries(entries)) info.set(PDFName.of(name), value);
  catalog.set(PDFName.of('Lang'), PDFString.of(article.language));
  catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  const xmp = new TextEncoder().encode(xmpOf(article, site, moments));
  const metadata = context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  mendStructure(document);
  mendOutline(document, headings);
  // Object streams (ISO 32000-2, 7.5.7) take a third off the file.
  const finished = await document.save({ useObjectStreams: true, updateFieldAppearances: false });
  return { bytes: finished, pages: document.getPageCount() };
}

/** When the article was published and last changed; a correction's day may begin before the publication of that day. */
function momentsOf(article: Summary): { created: Date; modified: Date } {
  const created = new Date(article.published);
  const modified = new Date(lastModified(article));
  return { created, modified: modified < created ? created : modified };
}
