import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF holds, as far as tests ask. */
export interface ReadPdf {
  /** The document information (ISO 32000-2, 14.3.3) and what pdf.js found beside it. */
  info: Record<string, unknown>;
  /** The XMP, parsed by pdf.js: a property by its prefixed name. */
  xmp: (name: string) => unknown;
  isTagged: boolean;
  /** The kinds of elements in the structure, such as `H1` (ISO 32000-2, 14.8.4). */
  roles: Set<string>;
  /** The titles of the outline, level by level in reading order. */
  outline: string[];
  /** The text of each page. */
  pages: string[];
  /** Width and height of each page, in points. */
  sizes: [number, number][];
  /** Where the links lead that leave the document. */
  links: string[];
  /** Links inside the document whose target is not there. */
  deadLinks: unknown[];
  fonts: PdfFont[];
}

/** A font of a PDF. */
interface PdfFont {
  name: string;
  /** `/Type0`, `/Type3` and so on. */
  subtype: string;
  isEmbedded: boolean;
}

/** Reads a PDF with pdf.js, and its fonts object by object. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const marks: unknown = await document.getMarkInfo();
  const read: ReadPdf = {
    info: info as Record<string, unknown>,
    xmp: (name) => metadata?.get(name),
    isTagged: marks instanceof Map && marks.get('Marked') === true,
    roles: new Set(),
    outline: titlesOf(await document.getOutline()),
    pages: [],
    sizes: [],
    links: [],
    deadLinks: [],
    fonts: await fontsOf(bytes),
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    read.pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    for (const role of rolesOf(await page.getStructTree())) read.roles.add(role);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    read.sizes.push([right - left, top - bottom]);
    for (const { subtype, url, dest } of await page.getAnnotations()) {
      if (subtype !== 'Link') continue;
      if (url) read.links.push(url);
      else if (!(typeof dest === 'string' ? await document.getDestination(dest) : dest))
        read.deadLinks.push(dest);
    }
  }
  await task.destroy();
  return read;
}

type Structure = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

function rolesOf({ role, children }: Structure): string[] {
  return [role, ...children.flatMap((child) => ('role' in child ? rolesOf(child) : []))];
}

type Outline = { title: string; items: Outline }[];

function titlesOf(outline: Outline | null): string[] {
  return (outline ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

async function fontsOf(bytes: Uint8Array): Promise<PdfFont[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context.enumerateIndirectObjects().flatMap(([, font]) => {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Type')) !== PDFName.of('Font')) return [];
    const subtype = String(font.get(PDFName.of('Subtype')));
    if (subtype.startsWith('/CIDFont')) return []; // Stands below a font of type 0.
    const parts = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
    const described = parts ? parts.lookup(0, PDFDict) : font;
    const descriptor = described.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const files = ['FontFile', 'FontFile2', 'FontFile3'];
    const isEmbedded = files.some((file) => descriptor?.has(PDFName.of(file)));
    return [{ name: String(font.get(PDFName.of('BaseFont'))), subtype, isEmbedded }];
  });
}
