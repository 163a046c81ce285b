/** The characters that are compared: in their plain form, without white space, and without hyphens, which lines add. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010\u2011-]/g, '');
}

/** The same characters in one order, for text whose order on the page is another. */
export function sorted(text: string): string {
  return [...text].sort().join('');
}
