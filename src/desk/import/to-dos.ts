/**
 * What an entry needs and copy does not say, as the entry has it: `value` stands in the field, so that a preview can
 * show the article, and the comment says what is to do. `TO DO:` is what `content-store/check-to-dos.ts` looks for.
 */
export const TO_DO = {
  title: 'TO DO: the headline',
  standfirst: 'TO DO: a sentence or two under the headline',
  alt: 'TO DO: say what the picture shows, for those who do not see it',
  caption: 'TO DO: the line below the picture, or take this field out',
  credit: 'TO DO: who made the picture',
} as const;

/** The comments behind values that stand for what is not known. */
export const TO_DO_COMMENT = {
  published: 'the copy names no date; this is the moment of the import',
  src: 'put the picture of this caption in place of the grey one, or take lead out',
} as const;
