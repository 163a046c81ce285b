import type { z } from 'astro/zod';
import { articleSchema } from '../schemas/article.ts';
import { describeFields, type FieldDescription } from '../schemas/describe.ts';
import { ledgerLineSchema } from '../schemas/ledger.ts';
import { pageSchema } from '../schemas/page.ts';
import { personSchema } from '../schemas/person.ts';
import { removedSchema } from '../schemas/removed.ts';
import { siteSchema } from '../schemas/site.ts';
import { topicSchema } from '../schemas/topic.ts';

const PARTS: [title: string, where: string, schema: z.ZodType][] = [
  ['Articles', '`content/articles/<slug>/index.md`', articleSchema],
  ['People', '`content/people/<id>.md`', personSchema],
  ['Topics', '`content/topics/<id>.md`', topicSchema],
  ['Pages', '`content/pages/<slug>.md`', pageSchema],
  ['Articles that were taken down', '`content/removed/<slug>.md`', removedSchema],
  ['The site', '`src/site.config.ts`', siteSchema],
  ['Lines of the ledger', '`content/published.jsonl`, which `npm run ledger` writes', ledgerLineSchema],
];

/** The guide to every field, in Markdown: made from the schemas, so that it cannot say anything else than they do. */
export function fieldGuide(): string {
  const parts = PARTS.map(([title, where, schema]) =>
    [
      `## ${title}`,
      '',
      `In ${where}.`,
      '',
      '| Field | Meaning | When left out | Example |',
      '| :---- | :------ | :------------ | :------ |',
      ...describeFields(schema).map(row),
    ].join('\n'),
  );
  return [
    '# Fields',
    '',
    'Made by `npm run guide` from `src/schemas`; edit the descriptions there. A field that is not listed is an error.',
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}

function row({ name, description = '', isRequired, fallback, example }: FieldDescription): string {
  const leftOut = isRequired ? '**required**' : fallback === undefined ? 'nothing' : code(fallback);
  const cells = [`\`${name}\``, description, leftOut, example === undefined ? '' : code(example)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function code(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
