import { pick, randomOf } from '../random.ts';
import { capital, nameOf, paragraphOf, type Random, sentenceOf, wordOf, wordsOf } from './article-words.ts';

/** The moment of every build. */
export const NOW = '2026-12-05T00:00:00+00:00';

/** That of the newest article but for those that a measurement adds; they are seven hours apart: 10,000 fill eight years. */
const NEWEST = Date.parse('2026-11-30T18:00:00Z');
const APART = 7 * 3_600_000;

export const PEOPLE = 24;
export const TOPICS = 48;

/** So many masters of pictures, each the lead of many articles. */
export const MASTERS = 6;

/** Articles that others do not link to, so that they can be taken away: each tenth, from this. */
export const REMOVABLE = 7;

/** An article for measurements, as data. */
export interface BenchArticle {
  id: string;
  slug: string;
  /** The path of its permalink. */
  path: string;
  published: string;
  title: string;
  kicker: string;
  standfirst: string;
  /** Numbers of people and of topics. */
  byline: number[];
  topics: number[];
  /** The number of the master of its lead picture, of one article in ten. */
  picture: number | undefined;
  sources: { id: string; title: string; publisher: string; date: string; url: string }[];
  /** What was corrected, in one article of thirty. */
  correction: { date: string; wrong: string; right: string } | undefined;
  /** Markdown in the project's dialect: about 700 words in sections, with pull-quotes, notes and links. */
  body: string;
}

/**
 * An article, the same for the same numbers.
 *
 * @param age 0 is the newest of an archive, 1 the one before; those that a measurement adds are below 0.
 * @param count How many there are; it links to older ones among them.
 * @param version Above 0, how often it was edited: its text then says so.
 */
export function articleAt(age: number, count: number, version = 0): BenchArticle {
  const random = randomOf(1_000_003 + age);
  const { slug, path, published } = addressOf(age);
  const sources = ['a', 'b', 'c'].map((id) => ({
    id,
    title: wordsOf(random, 6),
    publisher: wordsOf(random, 2),
    date: `20${10 + Math.floor(random() * 15)}`,
    url: `https://example.org/${wordOf(random)}/${id}`,
  }));
  return {
    id: `b${age < 0 ? 'n' : 'a'}${String(Math.abs(age)).padStart(7, '0')}`,
    slug,
    path,
    published,
    title: titleOf(age),
    kicker: capital(wordOf(random)),
    standfirst: sentenceOf(random),
    byline: someOf(random, PEOPLE, 2),
    topics: someOf(random, TOPICS, 3),
    picture: age % 10 === 3 ? Math.floor(age / 10) % MASTERS : undefined,
    sources,
    correction: age % 30 === 11 ? correctionOf(random, published) : undefined,
    body: bodyOf(random, age, count, version),
  };
}

function addressOf(age: number): { slug: string; path: string; published: string } {
  const published = new Date(NEWEST - age * APART).toISOString().replace('.000', '');
  const slug = `${titleOf(age).toLowerCase().replaceAll(' ', '-')}-${age < 0 ? 'new' : ''}${Math.abs(age)}`;
  return { slug, path: `/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}/`, published };
}

function titleOf(age: number): string {
  return wordsOf(randomOf(7_000_009 + age), 6);
}

function correctionOf(random: Random, published: string): BenchArticle['correction'] {
  return {
    date: published.slice(0, 10),
    wrong: sentenceOf(random).replaceAll('"', ''),
    right: sentenceOf(random).replaceAll('"', ''),
  };
}

/** Two paragraphs, then three sections of two or three. */
function bodyOf(random: Random, age: number, count: number, version: number): string {
  const parts = [
    `${paragraphOf(random, 55)}[^a]`,
    `${paragraphOf(random, 45)} ${linkOf(random, age, count)}`,
  ];
  if (version > 0) parts.push(`This is edition ${version} of the article.`);
  for (const section of ['one', 'two', 'three']) {
    parts.push(`## ${wordsOf(random, 4)} {#${section}}`, paragraphOf(random, 80));
    if (section === 'one')
      parts.push(`:pull[${wordsOf(random, 12)}.]{#pulled} ${paragraphOf(random, 70)}[^b]`);
    if (section === 'two') parts.push(`${paragraphOf(random, 80)} ${linkOf(random, age, count)}`);
    if (section === 'three') parts.push(listOf(random, age), `${paragraphOf(random, 60)}[^c]`);
    if (section === 'three' && age % 5 === 2)
      parts.push(`:::note[Editor's note]\n${sentenceOf(random)}\n:::`);
  }
  return parts.join('\n\n');
}

/** A sentence with a link to one of the next 300 older articles. */
function linkOf(random: Random, age: number, count: number): string {
  const older = count - 1 - Math.max(age, 0);
  if (older < 2) return sentenceOf(random);
  const to = Math.max(age, 0) + 1 + Math.floor(random() * Math.min(older - 1, 300));
  const linked = to % 10 === REMOVABLE ? to + 1 : to;
  return `[${wordsOf(random, 5)}](${addressOf(linked).path}) ${wordsOf(random, 6).toLowerCase()}.`;
}

function listOf(random: Random, age: number): string {
  if (age % 10 === 5) {
    const rows = Array.from({ length: 4 }, () => `| ${wordsOf(random, 2)} | ${Math.floor(random() * 900)} |`);
    return ['| What | How much |', '| :--- | -------: |', ...rows].join('\n');
  }
  return Array.from({ length: 3 }, () => `- ${wordsOf(random, 7)}`).join('\n');
}

/** One to `most` numbers below `bound`, the small ones more often. */
function someOf(random: Random, bound: number, most: number): number[] {
  const numbers = Array.from({ length: 1 + Math.floor(random() * most) }, () =>
    Math.floor(bound * random() ** 2),
  );
  return [...new Set(numbers)];
}

/** The name of a person of the archive. */
export function personName(number: number): string {
  return `${nameOf(2 * number)} ${nameOf(2 * number + 1)}`;
}

/** The name of a topic of the archive. */
export function topicName(number: number): string {
  return nameOf(1000 + number);
}

/** One of the masters' captions. */
export function captionOf(number: number): string {
  const random = randomOf(70_001 + number);
  return `${wordsOf(random, 8)} ${pick(random, ['today', 'in June', 'on Monday'])}.`;
}
