import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { randomOf } from '../random.ts';
import {
  articleAt,
  type BenchArticle,
  captionOf,
  MASTERS,
  PEOPLE,
  personName,
  TOPICS,
  topicName,
} from './article.ts';

/** The same articles twice: for this project, and without its directives for any other program. */
export interface BenchContent {
  /** How many articles it begins with. */
  count: number;
  /** A content folder of this project. */
  own: string;
  /** A folder an article, with `index.md` in it. */
  plain: string;
}

/** Writes an archive of `count` articles with people, topics, pages and pictures. What was there before goes. */
export async function writeArchive(folder: string, count: number): Promise<BenchContent> {
  await rm(folder, { recursive: true, force: true });
  const content = { count, own: path.join(folder, 'content'), plain: path.join(folder, 'plain') };
  await mkdir(path.join(folder, 'masters'), { recursive: true });
  for (let number = 0; number < Math.min(MASTERS, count / 10); number += 1)
    await drawMaster(masterOf(content, number), number);
  const write = async (name: string, fields: object, text: string) => {
    const file = path.join(content.own, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, withFields(fields, text));
  };
  for (let number = 0; number < PEOPLE; number += 1)
    await write(`people/p${number}.md`, { name: personName(number) }, '');
  for (let number = 0; number < TOPICS; number += 1) {
    const name = topicName(number);
    await write(`topics/t${number}.md`, { name, description: `All about ${name}.` }, '');
  }
  await write(
    'pages/about.md',
    { title: 'About', description: 'What this is.' },
    'Articles to measure with.',
  );
  for (let age = 0; age < count; age += 1) await putArticle(content, articleAt(age, count));
  return content;
}

/** Writes an article into both folders, over the one that was there. */
export async function putArticle(content: BenchContent, article: BenchArticle): Promise<void> {
  const { own, plain } = foldersOf(content, article);
  await mkdir(own, { recursive: true });
  await mkdir(plain, { recursive: true });
  await writeFile(path.join(own, 'index.md'), ownText(article));
  await writeFile(path.join(plain, 'index.md'), plainText(article));
  if (article.picture === undefined) return;
  for (const folder of [own, plain]) {
    const file = path.join(folder, 'lead.jpg');
    await rm(file, { force: true });
    await link(masterOf(content, article.picture), file);
  }
}

/** Takes an article out of both folders. */
export async function takeArticle(content: BenchContent, article: BenchArticle): Promise<void> {
  for (const folder of Object.values(foldersOf(content, article))) await rm(folder, { recursive: true });
}

/** An article as this project has it. */
export function ownText(article: BenchArticle): string {
  const { id, title, kicker, standfirst, published, picture, correction } = article;
  const sources = article.sources.map(({ id, ...source }) => [id, source]);
  const fields = {
    id,
    title,
    kicker,
    standfirst,
    byline: article.byline.map((number) => `p${number}`),
    published,
    topics: article.topics.map((number) => `t${number}`),
    ...(picture !== undefined && { lead: { src: './lead.jpg', ...pictureFields(picture) } }),
    sources: Object.fromEntries(sources),
    ...(correction && { corrections: [correction] }),
  };
  return withFields(fields, article.body);
}

/** An article as other programs read it: CommonMark and footnotes, with names instead of ids. */
export function plainText(article: BenchArticle): string {
  const { title, kicker, standfirst, published, path: permalink, picture, body } = article;
  const fields = {
    title,
    kicker,
    standfirst,
    people: article.byline.map(personName),
    topics: article.topics.map(topicName),
    months: [published.slice(0, 7)],
    date: published,
    // The same, as Hugo and as Eleventy call it.
    url: permalink,
    permalink,
    ...(picture !== undefined && { picture: pictureFields(picture) }),
  };
  const text = body
    .replaceAll(/:pull\[(.+?)\]\{.+?\}/g, '$1')
    .replaceAll(/^:::note\[(.+?)\]\n(.+)\n:::$/gm, '> **$1** $2')
    .replaceAll(/^(## .+) \{#.+\}$/gm, '$1');
  const notes = article.sources.map(
    ({ id, title, publisher, date, url }) => `[^${id}]: ${title}, ${publisher}, ${date}. <${url}>`,
  );
  return withFields(fields, `${text}\n\n${notes.join('\n')}`);
}

function foldersOf({ own, plain }: BenchContent, { slug }: BenchArticle): { own: string; plain: string } {
  return { own: path.join(own, 'articles', slug), plain: path.join(plain, slug) };
}

function masterOf({ own }: BenchContent, number: number): string {
  return path.resolve(own, '..', 'masters', `${number}.jpg`);
}

function pictureFields(number: number): object {
  return { alt: `A view, number ${number}.`, caption: captionOf(number), credit: 'Bench / Agency' };
}

function withFields(fields: object, text: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${text}\n`;
}

/** A picture with shapes and grain, as hard to compress as a photograph. */
async function drawMaster(file: string, number: number): Promise<void> {
  const random = randomOf(number + 1);
  const any = (most: number) => Math.floor(random() * most);
  const shapes = Array.from(
    { length: 60 },
    () =>
      `<ellipse cx="${any(1600)}" cy="${any(1067)}" rx="${any(300)}" ry="${any(200)}" fill="hsl(${any(360)} 40% 50% / 0.4)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><rect width="1600" height="1067" fill="hsl(${any(360)} 30% 60%)"/>${shapes.join('')}</svg>`;
  const grain = Buffer.from(Uint8Array.from({ length: 400 * 267 }, () => 118 + any(20)));
  const overlay = await sharp(grain, { raw: { width: 400, height: 267, channels: 1 } })
    .resize(1600, 1067)
    .png()
    .toBuffer();
  await sharp(Buffer.from(svg))
    .composite([{ input: overlay, blend: 'overlay' }])
    .jpeg({ quality: 85 })
    .toFile(file);
}
