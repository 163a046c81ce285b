import type { Reading } from './reading.ts';

/** The lightest that text may be, of 255. */
const GREY = 0x40;

/** Letters in another colour than black or a grey near to it; in drawings, white on black bars is allowed as well. */
export function faultsOfColours({ pdf, placed }: Reading): string[] {
  const drawn = new Set(
    placed.filter(({ block }) => block.isLoose).flatMap(({ lines }) => lines.map(({ page }) => page)),
  );
  return pdf.pages.flatMap(({ number, colours }) =>
    colours
      .filter((colour) => !isBlack(colour) && !(colour === '#ffffff' && drawn.has(number)))
      .map((colour) => `page ${number}: text is ${colour}`),
  );
}

function isBlack(colour: string): boolean {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return new Set(parts).size === 1 && (parts[0] ?? 255) <= GREY;
}
