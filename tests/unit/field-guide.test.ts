import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fieldGuide } from '../../src/desk/field-guide.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { describeFields } from '../../src/schemas/describe.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { personSchema } from '../../src/schemas/person.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { topicSchema } from '../../src/schemas/topic.ts';

test('docs/front-matter.md says what the schemas say (npm run guide writes it)', async () => {
  expect(await readFile('docs/front-matter.md', 'utf8')).toBe(fieldGuide());
});

test.each([
  ['article', articleSchema],
  ['person', personSchema],
  ['topic', topicSchema],
  ['page', pageSchema],
  ['site', siteSchema],
])('every field of the %s schema has a meaning and an example', (_, schema) => {
  for (const { name, description, example } of describeFields(schema)) {
    expect([name, typeof description, example !== undefined]).toEqual([name, 'string', true]);
  }
});

test('a field says whether it is required, and what stands for it', () => {
  const fields = new Map(describeFields(articleSchema).map((field) => [field.name, field]));
  expect(fields.get('title')).toMatchObject({ isRequired: true });
  expect(fields.get('kicker')).toMatchObject({ isRequired: false });
  expect(fields.get('draft')).toMatchObject({ isRequired: false, fallback: false });
  expect(fields.get('lead.alt')).toMatchObject({ isRequired: true });
  expect(fields.has('corrections[].date')).toBe(true);
  expect(fields.has('sources.<name>.title')).toBe(true);
});
