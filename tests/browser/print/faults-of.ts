import type { Expected } from './expected.ts';
import { faultsOfAddresses } from './faults-of-addresses.ts';
import { faultsOfBreaks } from './faults-of-breaks.ts';
import { faultsOfColours } from './faults-of-colours.ts';
import { faultsOfDocument } from './faults-of-document.ts';
import { faultsOfInk } from './faults-of-ink.ts';
import { faultsOfPlaces } from './faults-of-places.ts';
import { faultsOfRunningLines } from './faults-of-running-lines.ts';
import { faultsOfWords } from './faults-of-words.ts';
import { readPdf } from './read-pdf.ts';
import { type Reading, readingOf } from './reading.ts';

/** What is looked at beside the text and its places. */
interface FaultsOptions {
  /** Whether pages are drawn, for what only eyes see. It takes the longest, so not for every height of a sweep. */
  isDrawn?: boolean;
  /** How many pages there may be, from and to. */
  pages?: [number, number];
}

/**
 * Holds a printing against what it must show.
 *
 * @returns What is wrong, in words; empty when all is well.
 */
export async function faultsOf(
  bytes: Uint8Array,
  expected: Expected,
  { isDrawn = false, pages: [least, most] = [1, 99] }: FaultsOptions = {},
): Promise<string[]> {
  const reading = readingOf(await readPdf(bytes), expected);
  const { length } = reading.pdf.pages;
  const faults = [
    ...(length < least || length > most ? [`it has ${length} pages`] : []),
    ...reading.faults,
    ...faultsOfRunningLines(reading),
    ...faultsOfBreaks(reading),
    ...faultsOfWords(reading),
    ...faultsOfAddresses(reading),
    ...faultsOfPlaces(reading),
    ...faultsOfColours(reading),
    ...faultsOfPictures(reading),
    ...(isDrawn ? [...(await faultsOfDocument(reading)), ...(await faultsOfInk(reading))] : []),
  ];
  await reading.pdf.document.loadingTask.destroy();
  return faults;
}

/** Pixels to the inch that a picture on paper has at the least. */
const SHARP = 220;

function faultsOfPictures({ pdf, expected }: Reading): string[] {
  const pictures = pdf.pages.flatMap(({ pictures: some }) => some);
  const coarse = pictures.filter(({ density }) => density < SHARP);
  return [
    ...(pictures.length === expected.pictures
      ? []
      : [`it has ${pictures.length} of ${expected.pictures} pictures`]),
    ...coarse.map(({ density }) => `a picture has ${Math.round(density)} pixels to the inch`),
  ];
}
