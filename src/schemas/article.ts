import { z } from 'astro/zod';
import { daySchema, momentSchema, partialDateSchema } from './dates.ts';
import { isLanguageTag } from './language-tag.ts';
import { SLUG, text } from './text.ts';

/** How people, topics and sources are named in front matter: lower-case ASCII letters, digits and hyphens. */
const reference = z.string().regex(SLUG, 'is not an id: lower-case letters, digits and single hyphens');

/** The form of an article's id. */
export const ARTICLE_ID = /^[a-z0-9]{4,12}$/;

/** An address that readers may follow. */
const webAddress = z.url({ protocol: /^https?$/ });

const kind = z
  .enum(['picture', 'graphic'])
  .default('picture')
  .meta({
    description: 'A `graphic` (a chart, a map) is called so and kept free of compression marks.',
    examples: ['graphic'],
  });

const creditFields = {
  credit: text.meta({
    description: 'Who made it. A credit inside the file (IPTC) is used when this is left out.',
    examples: ['Jane Doe / Agency'],
  }),
  licence: text.meta({
    description: 'Under which terms it is shown.',
    examples: ['CC BY 4.0'],
  }),
};

/** A work that an article rests on. */
const sourceSchema = z.strictObject({
  title: text.meta({
    description: 'What the source is called.',
    examples: ['Resolution 687 (1991)'],
  }),
  authors: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Who wrote it, one entry a name.',
      examples: [['Andrew Salmon']],
    }),
  publisher: text.optional().meta({
    description: 'Who published it.',
    examples: ['United Nations Security Council'],
  }),
  date: partialDateSchema.optional().meta({
    description: 'When, to the precision known: a year, a month or a day.',
    examples: ['2022-03'],
  }),
  url: webAddress.optional().meta({
    description: 'Where it can be read.',
    examples: ['https://undocs.org/S/RES/687(1991)'],
  }),
  document: text.optional().meta({
    description: 'The mark of the document, where it has one; the link reads so.',
    examples: ['S/RES/687(1991)'],
  }),
});

/** What was wrong and is now right: an entry of `corrections`. */
export const correctionSchema = z.strictObject({
  date: daySchema.meta({ description: 'The day of the correction.', examples: ['2026-11-24'] }),
  wrong: text.meta({
    description: 'What was wrong, in a sentence.',
    examples: ['The year of the resolution was given as 1990.'],
  }),
  right: text.meta({
    description: 'What is right, in a sentence.',
    examples: ['It was adopted in 1991.'],
  }),
});

/** A slug (for the same year and month), or the path of a page: `/2026/10/rivers-rise/`. */
const FORMER = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\/(?:[\w~-][\w.~-]*\/)+)$/;

/** The front matter of `content/articles/<slug>/index.md`. A key that is not here is an error. */
export const articleSchema = z.strictObject({
  id: z
    .string()
    .regex(ARTICLE_ID, 'is not four to twelve lower-case letters and digits')
    .meta({
      description:
        'The article’s own mark, made when it is created and never changed; short addresses and feeds rest on it. Quote it when it is digits only.',
      examples: ['k3w7r'],
    }),
  title: text.meta({
    description: 'The headline. Quote it when it contains a colon or is a number.',
    examples: ['Rivers rise for a third week'],
  }),
  kicker: text.optional().meta({
    description: 'A word or two above the headline.',
    examples: ['North Korea'],
  }),
  standfirst: text.meta({
    description: 'The sentence or two under the headline; search results and cards show it too.',
    examples: ['Three gauges set records in November, and more rain is forecast.'],
  }),
  byline: z
    .array(reference)
    .min(1)
    .meta({
      description: 'Who wrote it: the ids of people in `content/people`, in the order to print.',
      examples: [['galley-desk']],
    }),
  editors: z
    .array(reference)
    .default([])
    .meta({
      description: 'Who edited it: the ids of people in `content/people`, in the order to print.',
      examples: [['galley-desk']],
    }),
  published: momentSchema.meta({
    description:
      'When it was first published, with the offset from UTC. It decides the permalink and never changes; a moment to come holds the article back.',
    examples: ['2026-11-23T09:30:00+00:00'],
  }),
  updated: momentSchema.optional().meta({
    description:
      'When its text last changed in substance, where `updates` does not say so. Not before `published`.',
    examples: ['2026-11-24T16:00:00+00:00'],
  }),
  updates: z
    .array(
      z.strictObject({
        date: momentSchema.meta({
          description: 'When. Not before `published`.',
          examples: ['2026-11-24T16:00:00+00:00'],
        }),
        what: text.meta({
          description: 'What changed, in a sentence.',
          examples: ['The figures of the third gauge were added.'],
        }),
      }),
    )
    .default([])
    .meta({
      description:
        'What changed after publication because there was more to say, the oldest first. What was wrong goes into `corrections`.',
      examples: [[{ date: '2026-11-24T16:00:00+00:00', what: 'The figures of the third gauge were added.' }]],
    }),
  dateline: text.optional().meta({
    description: 'Where it was reported from, when that is so.',
    examples: ['Seoul'],
  }),
  topics: z
    .array(reference)
    .default([])
    .meta({
      description: 'What it is about: ids of `content/topics`.',
      examples: [['north-korea']],
    }),
  lead: z
    .strictObject({
      src: text.meta({
        description: 'The file, beside `index.md`.',
        examples: ['./lead.jpg'],
      }),
      kind,
      alt: text.meta({
        description: 'What it shows, for those who do not see it.',
        examples: ['A river over its banks, houses beyond.'],
      }),
      caption: text.optional().meta({
        description: 'The line below it.',
        examples: ['The river at Saltreach on Monday.'],
      }),
      credit: creditFields.credit.optional(),
      licence: creditFields.licence.optional(),
    })
    .optional()
    .meta({
      description: 'The picture or graphic at the head of the article.',
      examples: [{ src: './lead.jpg', alt: 'A river over its banks.', credit: 'Jane Doe / Agency' }],
    }),
  leadGraphic: text.optional().meta({
    description:
      'A graphic to be drawn at the head of the article, instead of `lead`: a file beside `index.md` that holds one `:::timeline`.',
    examples: ['./timeline.md'],
  }),
  pictures: z
    .record(
      z.string(),
      z.strictObject({
        kind,
        credit: creditFields.credit.optional(),
        licence: creditFields.licence.optional(),
      }),
    )
    .default({})
    .meta({
      description: 'Credit and licence of each picture in the text, by its file name.',
      examples: [{ 'gauge.jpg': { credit: 'Jane Doe / Agency', licence: 'CC BY 4.0' } }],
    }),
  basedOn: z
    .strictObject({
      title: text.meta({
        description: 'The headline of the work.',
        examples: ["Ukraine war fortifies North Korea's urge to arm"],
      }),
      authors: z
        .array(text)
        .min(1)
        .meta({ description: 'Who reported it, one entry a name.', examples: [['Andrew Salmon']] }),
      publisher: text.meta({ description: 'Where it appeared.', examples: ['Asia Times'] }),
      date: partialDateSchema.meta({
        description: 'When, to the precision known: a year, a month or a day.',
        examples: ['2022-03'],
      }),
      url: webAddress.optional().meta({
        description: 'Where it can be read.',
        examples: ['https://example.org/report'],
      }),
    })
    .optional()
    .meta({
      description: 'The work that this article is an account of. Its authors are credited, not bylined.',
      examples: [{ title: 'A report', authors: ['A. Reporter'], publisher: 'A newspaper', date: '2022-03' }],
    }),
  sources: z
    .record(reference, sourceSchema)
    .default({})
    .meta({
      description: 'The sources, by an id of your choice. `[^id]` in the text makes the numbered note.',
      examples: [
        { 'unsc-687': { title: 'Resolution 687 (1991)', publisher: 'United Nations Security Council' } },
      ],
    }),
  corrections: z
    .array(correctionSchema)
    .default([])
    .meta({
      description: 'What was corrected after publication, the oldest first.',
      examples: [[{ date: '2026-11-24', wrong: 'The year was given as 1990.', right: 'It is 1991.' }]],
    }),
  language: z
    .string()
    .refine(isLanguageTag, 'is not a language tag (BCP 47)')
    .optional()
    .meta({
      description: 'The language of the text; the site’s own when left out.',
      examples: ['ar'],
    }),
  translationOf: z
    .string()
    .regex(ARTICLE_ID, 'is not four to twelve lower-case letters and digits')
    .optional()
    .meta({
      description:
        'The id of the article that this is a translation of. Each then leads to the other, and to all other translations.',
      examples: ['k3w7r'],
    }),
  formerly: z
    .array(z.string().regex(FORMER, 'is neither a slug nor a path that begins and ends with a slash'))
    .default([])
    .meta({
      description:
        'Where it was published before: a former slug, or a whole path when more than the slug was another. These addresses lead here.',
      examples: [['rivers-rise']],
    }),
  draft: z
    .boolean()
    .default(false)
    .meta({
      description: 'A draft shows in `npm run dev` and is never published.',
      examples: [true],
    }),
});

/** Checked front matter of an article. */
export type ArticleData = z.infer<typeof articleSchema>;
/** A checked source. */
export type SourceData = z.infer<typeof sourceSchema>;
