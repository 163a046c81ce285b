import { z } from 'astro/zod';
import { isLanguageTag } from './language-tag.ts';
import { text } from './text.ts';

/**
 * The publication itself: what `src/site.config.ts` must hold.
 *
 * Every page and every edition reads these values; none of them is repeated in the code.
 */
export const siteSchema = z.strictObject({
  name: text.meta({
    description: 'The name of the publication, as readers know it.',
    examples: ['Galley'],
  }),
  description: text.meta({
    description: 'One sentence that says what the publication is; search engines and cards show it.',
    examples: ['Accounts of reporting, with every source numbered.'],
  }),
  address: z
    .url({ protocol: /^https?$/ })
    .refine(
      (address) => !URL.canParse(address) || isAddressOfSite(address),
      'has more than a host and a plain path',
    )
    .meta({
      description:
        'The address at which the site is served, with the path when it is not the whole of its host (letters, digits, `-`, `.`, `_` and `~`). Permalinks begin with it.',
      examples: ['https://galley.example', 'https://owner.github.io/galley'],
    }),
  language: z
    .string()
    .refine(isLanguageTag, 'is not a language tag (BCP 47)')
    .meta({
      description:
        'The language of the site, and of an article that names none (BCP 47). The words of the interface are there in English and Arabic; with any other language they are English.',
      examples: ['en-GB'],
    }),
  timeZone: z
    .string()
    .refine(isTimeZone, 'is not a time zone of the IANA list')
    .meta({
      description: 'The time zone in which dates are written out, and which decides the day in a permalink.',
      examples: ['Europe/London'],
    }),
  licence: z
    .strictObject({
      name: text.meta({ description: 'Its usual name.', examples: ['CC BY 4.0'] }),
      url: z.url({ protocol: /^https?$/ }).meta({
        description: 'Where its terms can be read.',
        examples: ['https://creativecommons.org/licenses/by/4.0/'],
      }),
    })
    .meta({
      description: 'The licence of the texts: its usual name and the address of its terms.',
      examples: [{ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }],
    }),
  offline: z
    .boolean()
    .optional()
    .meta({
      description:
        'Whether a reader’s browser keeps pages for reading without a network: those that were visited last, and those that the reader saves. With `false`, what browsers have kept is taken away when they next come, and for good.',
      default: true,
      examples: [false],
    }),
  contact: z
    .email()
    .optional()
    .meta({
      description:
        'Where readers report an error, and others a hole in the site (`security.txt`). Left out, the site shows no such line, and has no such file.',
      examples: ['desk@galley.example'],
    }),
  responsible: text.optional().meta({
    description: 'The person or body responsible for the content. Left out, the site names nobody.',
    examples: ['Galley Press Ltd'],
  }),
});

/** A checked `src/site.config.ts`. */
export type Site = z.infer<typeof siteSchema>;

/** Whether an address has a host and perhaps a path, and nothing else: the path goes into the configurations of servers. */
function isAddressOfSite(address: string): boolean {
  const { href, origin, pathname } = new URL(address);
  return href === origin + pathname && /^(?:\/[\w.~-]+)*\/?$/.test(pathname);
}

/** Whether `zone` names a time zone that this Node knows (IANA). */
function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
