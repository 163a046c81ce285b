import { z } from 'astro/zod';

/**
 * What nobody sees and no file may hold: controls, marks that turn the direction of what follows (Unicode, bidirectional
 * formatting), halves of characters and what is none, tags outside a flag; and the sign that stands for a lost letter.
 */
export const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFF]|\p{Cs}|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/u;

/** Text that must say something: on one line, trimmed, with a letter or a digit, and nothing that cannot be seen. */
export const text = z
  .string()
  .trim()
  .overwrite((value) => value.replace(/\s*\n\s*/g, ' '))
  .refine((value) => /[\p{L}\p{N}]/u.test(value), 'has no letter and no digit')
  .refine((value) => !UNSEEN.test(value), 'holds a control character');

/** The form of slugs and ids: lower-case ASCII letters and digits, joined by single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The names that the file of an entry had before, so that the addresses that were made of them lead to it. */
export const formerNames = z
  .array(z.string().regex(SLUG, 'is not lower-case letters, digits and single hyphens'))
  .default([])
  .meta({
    description:
      'Names that the file had before, or files whose place this one takes. Their addresses lead here.',
    examples: [['old-name']],
  });
