import { PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Reading } from './reading.ts';

/** What the document itself lacks: fonts inside it and none of Type 3, tags, title and language. */
export async function faultsOfDocument({ pdf, expected }: Reading): Promise<string[]> {
  const document = await PDFDocument.load(pdf.bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const faults: string[] = [];
  let fonts = 0;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const isOfType3 = object.lookup(PDFName.of('Subtype')) === PDFName.of('Type3');
    if (isOfType3) faults.push(`a font is of Type 3: ${nameOf(object)}`);
    // One of Type 0 has its outlines in its descendant, which is an object of its own.
    if (isOfType3 || object.has(PDFName.of('DescendantFonts'))) continue;
    fonts += 1;
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const isInside = ['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptor?.has(PDFName.of(name)));
    if (!isInside) faults.push(`the font ${nameOf(object)} is not in the file`);
  }
  if (fonts === 0) faults.push('there is no font');
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'));
  if (marked !== PDFBool.True || !catalog.has(PDFName.of('StructTreeRoot'))) faults.push('it is not tagged');
  if (!document.getTitle()?.startsWith(expected.title)) faults.push(`its title is ${document.getTitle()}`);
  const language = catalog.lookup(PDFName.of('Lang'));
  const isText = language instanceof PDFString || language instanceof PDFHexString;
  const said = isText ? language.decodeText() : undefined;
  if (said !== expected.language) faults.push(`its language is ${said}`);
  return faults;
}

function nameOf(font: PDFDict): string {
  const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return String(descriptor?.lookup(PDFName.of('FontName')) ?? font.lookup(PDFName.of('BaseFont')));
}
