/**
 * What the scripts of a page say in English, in a file of its own: they carry these words themselves, and a page in
 * another language hands them its own (src/client/words.ts).
 */
export const englishScripts = {
  linkCopied: 'Link copied',
  passageCopied: 'Link to the passage copied',
  quotationCopied: 'Quotation copied',
  passage: 'The selected passage',
  copyPassage: 'Copy link to this passage',
  copyQuotation: 'Copy quotation',
  tab: 'Tab leads to buttons that copy the passage.',
  /** Between the parts of what names a quotation's source. */
  comma: ', ',
  byHand: 'To copy by hand',
  notCopied: 'Not copied. The text is selected, for you to copy. Escape closes it.',
};
