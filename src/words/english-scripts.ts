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
  /** Of a page that comes from the store of the browser. */
  stored: 'This copy was saved on {moment}. The site did not answer.',
  savedPages: 'Saved pages',
  drop: 'Remove from saved pages',
  saved: 'Saved for reading offline',
  dropped: 'Removed from saved pages',
  room: 'Not saved: there is no room left on this device.',
  network: 'Not saved: the site did not answer.',
};
