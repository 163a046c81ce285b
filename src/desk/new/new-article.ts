import { slugFrom } from '../../article/slug.ts';
import type { Taken } from '../../content-store/taken-ids.ts';
import { articleSchema } from '../../schemas/article.ts';
import { metaOf } from '../../schemas/describe.ts';
import { SLUG } from '../../schemas/text.ts';
import { UsageError } from '../command.ts';
import { freshId } from './fresh-id.ts';

/** A field of an article that a command takes as text. */
type TextField = 'title' | 'standfirst' | 'language';

/** Why a text cannot be the value of a field, with the remedy; nothing when it can. */
export function whyNotField(field: TextField, value: string): string | undefined {
  const schema = articleSchema.shape[field];
  const result = schema.safeParse(value);
  if (result.success) return undefined;
  const [issue] = result.error.issues;
  return `The ${field} ${JSON.stringify(value)} ${issue?.message ?? 'is wrong'}. ${metaOf(schema)?.description ?? ''}`;
}

/** A text as a field has it: on one line, and allowed there. */
export function fieldFrom(field: TextField, value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  const wrong = whyNotField(field, line);
  if (wrong) throw new UsageError(wrong);
  return line;
}

/**
 * The name of a new article's folder, and its id.
 *
 * @param slug The wanted name; made from the title when left out.
 * @param moment When it is made: with the slug it decides the id.
 * @throws {UsageError} When the wanted name is no slug, or another article has or had it.
 */
export function nameArticle(title: string, slug: string | undefined, moment: Date, taken: Taken) {
  if (slug !== undefined && !SLUG.test(slug)) {
    throw new UsageError(
      `--slug is ${JSON.stringify(slug)}; write lower-case letters, digits and single hyphens, such as ${slugFrom(slug, taken.slugs)}`,
    );
  }
  if (slug !== undefined && taken.slugs.has(slug)) {
    throw new UsageError(
      `Another article has or had the slug ${JSON.stringify(slug)}. Free is: ${slugFrom(slug, taken.slugs)}`,
    );
  }
  const name = slug ?? slugFrom(title, taken.slugs);
  return { slug: name, id: freshId(`${name}\n${moment.toISOString()}`, taken.ids) };
}
