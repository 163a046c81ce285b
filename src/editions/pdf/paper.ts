/** A size of paper, in PDF's points of 1/72 inch. */
export interface Paper {
  name: 'A4' | 'Letter';
  width: number;
  height: number;
}

/** ISO 216: 210 by 297 mm. */
const A4: Paper = { name: 'A4', width: (210 / 25.4) * 72, height: (297 / 25.4) * 72 };

/** 8.5 by 11 inches. */
const LETTER: Paper = { name: 'Letter', width: 8.5 * 72, height: 11 * 72 };

/** The sizes by their names. */
export const PAPERS: Record<Paper['name'], Paper> = { A4, Letter: LETTER };

/** Where US Letter is the paper at hand (Unicode CLDR, supplementalData.xml, measurementData, paperSize). */
const LETTER_REGIONS = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/**
 * The paper that readers have at hand.
 *
 * @param language The publication's (BCP 47); its region decides, and where it names none, the likely one.
 */
export function paperOf(language: string): Paper {
  const { region = '' } = new Intl.Locale(language).maximize();
  return LETTER_REGIONS.has(region) ? LETTER : A4;
}
