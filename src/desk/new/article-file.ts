import { stringify } from 'yaml';
import { articleSchema } from '../../schemas/article.ts';
import { describeFields } from '../../schemas/describe.ts';

/** The fields that a new article begins with; one that is not known yet is left out. */
export interface NewArticle {
  id: string;
  title: string;
  standfirst?: string | undefined;
  byline: readonly string[];
  /** RFC 3339 with an offset. */
  published: string;
  topics: readonly string[];
  /** BCP 47, when it is not the site's. */
  language?: string | undefined;
}

/** The longest line of a hint, in characters. */
const WIDTH = 100;

/**
 * The file of a new article: every required field, those that are known, what the schema says of each, and the
 * mark of a draft. Nothing is made up: a field that is not known stands there empty, and `check` reports it.
 */
export function articleFile(article: NewArticle): string {
  const fields = describeFields(articleSchema).filter(({ name }) => !/[.[]/.test(name));
  const values: Record<string, unknown> = { ...article, draft: true };
  const isWritten = ({ name, isRequired }: (typeof fields)[number]) => isRequired || hasValue(values[name]);
  const written = fields
    .filter(isWritten)
    .flatMap(({ name, description = '' }) => [
      ...hint(`${description}${HINTS[name] ?? ''}`),
      `${name}:${hasValue(values[name]) ? ` ${yaml(values[name])}` : ''}`,
    ]);
  const others = fields.filter((field) => !isWritten(field)).map(({ name }) => name);
  const more = hint(`There are also: ${others.join(', ')}. docs/front-matter.md says what they are.`);
  return ['---', ...written, ...more, '---', '', ''].join('\n');
}

/** What is said of a field beside what its schema says. */
const HINTS: Record<string, string> = { draft: ' Take this line out to publish.' };

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** A value on one line, quoted where YAML would read it as something else. */
function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trim();
}

/** A comment, broken between words. */
function hint(text: string): string[] {
  const lines = text.match(new RegExp(`.{1,${WIDTH}}(?:\\s|$)`, 'g')) ?? [text];
  return lines.map((line) => `# ${line.trim()}`);
}
