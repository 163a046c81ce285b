import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../../src/content-store/problem.ts';
import type { Content } from '../../src/content-store/read-content.ts';
import { Publication } from '../ledger-content.ts';
import { randomOf } from '../random.ts';
import { EDITS, type Edited, type EditedArticle, filesOf, Maker } from '../random-edits.ts';

/** Ten publications, a hundred edits each. */
const SEEDS = Array.from({ length: 10 }, (_, index) => 20_261_125 + index);
const ROUNDS = 100;

let publication: Publication;
afterEach(() => publication.remove());

/** What readers have been given: where each paragraph of each article was, by its words. */
type Places = Map<string, string>;

test.each(SEEDS)(
  'a ledger that is attacked by careless edits loses nothing, and its remedies help: %i',
  async (seed) => {
    const maker = new Maker(randomOf(seed));
    let edited: Edited = {
      articles: Array.from({ length: 4 }, () => maker.article()),
      topics: ['water', 'roads'].map((id) => ({ id, formerly: [] })),
    };
    publication = await Publication.open(filesOf(edited));
    await publication.publish();
    let places: Places = new Map();
    const outcomes = { accepted: 0, mended: 0, refused: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const next = structuredClone(edited);
      const names = Array.from({ length: 1 + maker.below(2) }, () => maker.pick(Object.keys(EDITS)));
      for (const name of names) EDITS[name]?.(next, maker);
      const said = `round ${round}: ${names.join(', ')}`;
      const before = await publication.ledger();
      const outcome = await publishMending(next, edited, maker, said);
      outcomes[outcome] += 1;
      if (outcome === 'refused') {
        await publication.write(filesOf(edited));
        continue;
      }
      edited = next;
      const content = await publication.read();
      expect(content.problems, said).toEqual([]);
      await publication.publish(content);
      expect((await publication.ledger()).startsWith(before), said).toBe(true);
      places = await checkPlaces(content, places, said);
      await checkAddresses(content, said);
    }
    // Else the edits would not be what they are made for.
    expect(outcomes.accepted).toBeGreaterThan(ROUNDS / 5);
    expect(outcomes.mended).toBeGreaterThan(ROUNDS / 5);
    expect(outcomes.refused).toBeLessThan(ROUNDS / 10);
  },
);

/** Writes what was edited; where a build would stop, does what the report says. */
async function publishMending(next: Edited, before: Edited, maker: Maker, said: string) {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await publication.write(filesOf(next));
    const { problems } = await publication.read();
    if (problems.length === 0) return attempt === 0 ? ('accepted' as const) : ('mended' as const);
    for (const problem of problems) {
      // An edit may put an id where another is, which is not about the ledger.
      if (problem.rule === 'duplicate-id') return 'refused' as const;
      expect(problem.rule, `${said}: ${problem.message}`).toMatch(
        /^(?:lost-address|lost-anchor|taken-address)$/,
      );
      if (problem.rule === 'taken-address') return 'refused' as const;
    }
    const anchors = problems.filter(({ rule }) => rule === 'lost-anchor');
    const addresses = problems.filter(({ rule }) => rule === 'lost-address');
    for (const problem of anchors) mendAnchor(problem, next, maker);
    for (const problem of addresses) mendAddress(problem, next, before);
  }
  throw new Error(`${said}: what the report says does not help: ${await publication.problems()}`);
}

/** Names the anchor in a block of its article: in the one that is said to have its words, if any. */
function mendAnchor({ file, message, remedy }: Problem, { articles }: Edited, maker: Maker): void {
  const id = /anchor "#([^"]+)"/.exec(message)?.[1] as string;
  const article = articles.find(({ slug, isRemoved }) => !isRemoved && file.includes(`/${slug}/`));
  const { blocks } = article as EditedArticle;
  const named = /Its words stand here: write \{#(\S+) /.exec(remedy)?.[1];
  const block = named && blocks.find((one) => one.id === named || one.pull === named);
  (block || maker.pick(blocks)).formerly.push(id);
}

function mendAddress({ file, message, remedy }: Problem, next: Edited, before: Edited): void {
  const former = /formerly: \[([^\]]+)\]/.exec(remedy)?.[1];
  const article = next.articles.find(({ slug, isRemoved }) => !isRemoved && file.includes(`/${slug}/`));
  const id = /id: (\w+)/.exec(remedy)?.[1];
  if (article && message.includes('not public')) article.isDraft = false;
  else if (article && former) article.formerly.push(former);
  else if (former)
    next.topics
      .find(({ id: topic }) => !before.topics.some((old) => old.id === topic))
      ?.formerly.push(former);
  else {
    const gone = before.articles.find((old) => old.id === id) as EditedArticle;
    next.articles.push({ ...gone, isRemoved: true });
  }
}

/** Every address that the ledger has is that of a page, or leads to one in one step. */
async function checkAddresses({ articles, topics, ledger }: Content, said: string): Promise<void> {
  const moves = new Map(ledger.moves.map(({ from, to }) => [from, to]));
  const notices = new Set(ledger.removals.map(({ permalink }) => permalink));
  const removed = new Set(ledger.removals.map(({ id }) => id));
  const pages = new Map<string, string>(topics.map(({ id }) => [`/topics/${id}/`, '']));
  const kept = [
    'people/one-writer',
    'archive',
    'corrections',
    'feeds',
    'people',
    'saved',
    'search',
    'topics',
  ];
  for (const name of kept) pages.set(`/${name}/`, '');
  for (const format of ['atom', 'json', 'rss']) {
    for (const home of ['/', '/corrections/']) pages.set(`${home}feed.${format}`, '');
  }
  for (const { slug, data, store } of articles) {
    const html = await publication.html(store.key);
    const permalink = `/${data.published.slice(0, 4)}/${data.published.slice(5, 7)}/${slug}/`;
    const below = [
      'embed/',
      ...html.matchAll(/<h2 id="([^"]+)"/g).map(([, id]) => `section/${id}/`),
      ...html.matchAll(/class="pulled" id="([^"]+)"/g).map(([, id]) => `quote/${id}/`),
    ];
    for (const address of [permalink, ...below.map((rest) => permalink + rest)]) pages.set(address, html);
    for (const address of [`/a/${data.id}/`, `/a/${data.id}.json`]) pages.set(address, html);
  }
  for (const line of (await publication.ledger()).trim().split('\n')) {
    const { of, address } = JSON.parse(line);
    if (address === undefined) continue;
    if (pages.has(address) || notices.has(address)) {
      if (moves.has(address)) throw new Error(`${said}: ${address} is a page, and leads elsewhere.`);
      continue;
    }
    if (removed.has(of.split('/')[1]) && address.endsWith('.json')) continue;
    const [page, anchor] = (moves.get(address) ?? '').split('#');
    if (!page || moves.has(page) || !(pages.has(page) || notices.has(page))) {
      throw new Error(`${said}: ${address} leads to ${page}, which is no page.`);
    }
    if (anchor && !pages.get(page)?.includes(`id="${anchor}"`)) {
      throw new Error(`${said}: ${address} leads to #${anchor}, which is no place on ${page}.`);
    }
  }
}

/**
 * Every anchor that the ledger has is on its page, and a paragraph whose words nobody touched is where it was.
 *
 * @returns Where the paragraphs are now.
 */
async function checkPlaces({ articles }: Content, before: Places, said: string): Promise<Places> {
  const places: Places = new Map();
  const lines = (await publication.ledger())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const { data, store } of articles) {
    const html = await publication.html(store.key);
    const ids = html
      .matchAll(/ id="([^"]+)"/g)
      .map(([, id]) => id as string)
      .toArray();
    expect(new Set(ids).size, said).toBe(ids.length);
    const here = new Set(ids);
    for (const { of, anchor } of lines) {
      if (of !== `articles/${data.id}` || !anchor || here.has(anchor)) continue;
      throw new Error(`${said}: #${anchor} of ${of} is gone.`);
    }
    for (const [, id, inner] of html.matchAll(/<p id="([^"]+)"[^>]*>(.*?)<\/p>/g)) {
      const words = `${data.id} ${(inner as string).replace(/<[^>]*>/g, '')}`;
      const known = before.get(words);
      places.set(words, id as string);
      if (!known || known === id) continue;
      // Where an editor has set an id, the one before it must be there all the same, in this paragraph or in its twin.
      if (!here.has(known)) throw new Error(`${said}: “${words}” was at #${known}.`);
    }
  }
  return places;
}
