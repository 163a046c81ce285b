import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** Where Chromium writes the name of an element: on itself, in the headers of table cells and in the tree of names. */
const PLACES = new Set(['/ID', '/Headers', '/Names', '/Limits']);

/** An element's name as Chromium makes it: a number that goes on from page to page. */
const NAME = /^node\d{8}$/;

/** Elements that Chromium writes and PDF 1.7 does not know, with what stands for them (ISO 32000-1, 14.7.3). */
const ROLES = { Strong: 'Span', Em: 'Span' };

/**
 * Mends the structure of a PDF that Chromium printed: elements are numbered anew from 1 in their order, so that
 * the same page gives the same bytes, and those of later versions have a role that every reader knows.
 */
export function mendStructure({ catalog, context }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  root?.set(PDFName.of('RoleMap'), context.obj(ROLES));
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const names = new Set<string>();
  for (const object of objects) renameIn(object, false, (name) => names.add(name) && name);
  // As wide as before, so that the tree of names stays in its order.
  const sorted = [...names].sort();
  const renamed = new Map(sorted.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]));
  for (const object of objects) renameIn(object, false, (name) => renamed.get(name) ?? name);
}

/** Gives every element's name in `object` to `rename`, and writes what comes back. Indirect objects are not followed. */
function renameIn(object: PDFObject, isPlace: boolean, rename: (name: string) => string): void {
  const replace = (value: PDFObject, isHere: boolean, set: (value: PDFString) => void) => {
    if (!(value instanceof PDFString)) renameIn(value, isHere, rename);
    else if (isHere && NAME.test(value.asString())) set(PDFString.of(rename(value.asString())));
  };
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      replace(value, PLACES.has(key.asString()), (renamed) => object.set(key, renamed));
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      replace(value, isPlace, (renamed) => object.set(index, renamed));
    }
  }
}
