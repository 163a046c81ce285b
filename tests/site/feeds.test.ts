import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, serveFolder } from '../../src/desk/serve-folder.ts';
import { ALL_FORMATS, FEED_FORMATS } from '../../src/editions/feeds/formats.ts';
import { kindOfPage } from '../page-kind.ts';
import { type Published, publishedArticles, typed } from '../published.ts';
import { oneLine, wordsOf } from '../read-edition.ts';
import { type ReadFeed, readFeed } from '../read-feed.ts';
import { type BuiltSite, builtFile, fixtureSite, realSite } from '../sites.ts';

const HOST = 'https://galley.example';
const FEEDS = [realSite, fixtureSite].flatMap((site) =>
  globSync('**/feed.{rss,atom,json}', { cwd: site.out })
    .sort()
    .map((file): [string, BuiltSite] => [file, site]),
);

const read = (site: BuiltSite, file: string) => readFeed(file, readFileSync(builtFile(site, file), 'utf8'));
const pageOf = (site: BuiltSite, file: string) =>
  parseHTML(readFileSync(builtFile(site, file), 'utf8')).document;

/** What a piece of HTML says. */
function wordsOfHtml(html: string): string {
  return parseHTML(`<div>${html}</div>`).document.documentElement.textContent ?? '';
}

/** The articles of a feed by where it is, the newest first. */
function articlesOf(site: BuiltSite, file: string): Published[] {
  const [room, id] = file.split('/');
  return publishedArticles()
    .filter((article) => article.site === site)
    .filter(({ people, topics }) => {
      if (room === 'topics') return topics.some((topic) => topic.id === id);
      return room !== 'people' || people.some((person) => person.id === id);
    })
    .sort((a, b) => Date.parse(b.front.published) - Date.parse(a.front.published));
}

test('there are feeds of the site, of corrections, and of every topic and person, in every format', () => {
  for (const site of [realSite, fixtureSite]) {
    const ids = (room: string) =>
      readdirSync(path.join(site.content, room)).map((file) => `${room}/${path.basename(file, '.md')}/`);
    const homes = ['', 'corrections/', ...ids('topics'), ...ids('people')];
    const files = homes.flatMap((home) => ALL_FORMATS.map((format) => `${home}feed.${format}`));
    expect(FEEDS.flatMap(([file, of]) => (of === site ? [file] : []))).toEqual(files.sort());
  }
});

describe.each(FEEDS)('%s', (file, site) => {
  let feed: ReadFeed;
  beforeAll(async () => {
    feed = await read(site, file);
  });

  test('says where it is, and belongs to a page that names it', () => {
    expect(feed.self).toBe(`${HOST}/${file}`);
    expect(feed.home).toBe(`${HOST}/${path.dirname(file)}/`.replace('/./', '/'));
    expect([feed.title, feed.description].every(Boolean)).toBe(true);
    expect(feed.language).toBe('en-GB');
    const links = pageOf(site, path.join(path.dirname(file), 'index.html')).querySelectorAll(
      'link[rel="alternate"]',
    );
    const link = [...links].find((other) => other.getAttribute('href') === `/${file}`);
    expect(link?.getAttribute('type')).toBe(FEED_FORMATS[file.replace(/.*\./, '') as 'rss'].type);
  });

  test('has no id twice, and only ids that are tags', () => {
    const ids = feed.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^tag:galley\.example,2026(?:-\d\d-\d\d)?:[a-z0-9/]+$/);
  });

  test('names nothing without its host, and nothing on the site that is not there', () => {
    for (const { html, url, picture } of feed.items) {
      const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
      const named = [...document.querySelectorAll('[href], [src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      );
      for (const address of [...named, url, ...(picture ? [picture.url as string] : [])]) {
        expect(address).toMatch(/^(?:https?:\/\/|mailto:)/);
        const { origin, pathname, hash } = new URL(address);
        if (origin !== HOST) continue;
        const target = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
        expect(existsSync(builtFile(site, target)), address).toBe(true);
        const anchor = decodeURIComponent(hash.slice(1));
        if (anchor) expect(pageOf(site, target).getElementById(anchor), address).toBeTruthy();
      }
      expect(html).not.toMatch(/<(?:script|style|template|source|link|iframe)\b|aria-hidden|srcset|style=/);
    }
  });
});

const OF_ARTICLES = FEEDS.filter(([file]) => !file.startsWith('corrections'));

test.each(OF_ARTICLES)('%s has of each of its articles what the front matter says', async (file, site) => {
  const feed = await read(site, file);
  const articles = articlesOf(site, file);
  expect(feed.items.map(({ url }) => url)).toEqual(articles.map(({ permalink }) => HOST + permalink));
  for (const [index, { front, people, topics, language }] of articles.entries()) {
    const item = feed.items[index] as ReadFeed['items'][number];
    const summary = file.endsWith('.rss') ? wordsOfHtml(item.summary) : item.summary;
    expect({ ...item, title: typed(item.title), summary: typed(summary) }).toMatchObject({
      id: `tag:galley.example,2026:articles/${front.id}`,
      title: front.title,
      summary: typed(front.standfirst),
      language,
      published: Date.parse(front.published),
      authors: people.map(({ name }) => name),
      topics: topics.map(({ name }) => name),
      licence: 'https://creativecommons.org/licenses/by/4.0/',
    });
    const changes = [front.updated, ...(front.corrections ?? []).map(({ date }) => date)].filter(
      Boolean,
    ) as string[];
    expect(item.updated).toBe(
      Math.max(Date.parse(front.published), ...changes.map((date) => Date.parse(date))),
    );
    const { lead } = front;
    if (lead)
      expect(item.picture).toMatchObject({
        alt: lead.alt,
        ...(lead.licence && { licence: lead.licence }),
      });
  }
});

test.each(FEEDS.filter(([file]) => file.startsWith('corrections')))(
  '%s has every correction',
  async (file, site) => {
    const said = publishedArticles()
      .filter((article) => article.site === site)
      .flatMap(({ permalink, front }) =>
        (front.corrections ?? []).map(({ date, wrong, right }) => ({
          url: `${HOST}${permalink}#corrections`,
          published: Date.parse(date),
          words: `${wrong} ${right}`,
        })),
      );
    const { items } = await read(site, file);
    expect(
      items.map(({ url, published, html }) => ({
        url,
        published,
        words: typed(wordsOfHtml(html)),
      })),
    ).toEqual(said);
  },
);

describe.each(publishedArticles())(
  'the text of $permalink in feeds',
  ({ site, permalink, language, front }) => {
    test('is that of the page, in its language', async () => {
      const { items } = await read(site, 'feed.atom');
      const item = items.find(({ url }) => url === HOST + permalink);
      const { document } = parseHTML(`<!doctype html><html><body>${item?.html}</body></html>`);
      const root = document.body.firstElementChild as Element;
      expect(root.getAttribute('lang')).toBe(language);
      expect(root.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      const page = pageOf(site, `${permalink}index.html`);
      // Every paragraph of the page, and each once: nothing that is set for the eye alone.
      const paragraphs = [...page.querySelectorAll('.text p[id]')];
      expect(paragraphs.length).toBeGreaterThan(0);
      const all = oneLine(root.textContent ?? '');
      for (const paragraph of paragraphs) {
        const here = document.getElementById(paragraph.id);
        expect(here && wordsOf(here), paragraph.id).toBe(wordsOf(paragraph));
      }
      for (const quote of page.querySelectorAll('.pulled')) {
        const words = wordsOf(quote);
        const copies =
          oneLine([...root.querySelectorAll('p')].map(wordsOf).join(' ')).split(words).length - 1;
        expect(copies, words).toBe(1);
      }
      expect(root.querySelectorAll('table').length).toBe(page.querySelectorAll('.text table').length);
      expect(root.querySelectorAll('ol.notes > li').length).toBe(
        Object.keys(front.sources ?? {}).length +
          (/\^own/.test(readFileSync(`${site.content}/articles/${path.basename(permalink)}/index.md`, 'utf8'))
            ? 1
            : 0),
      );
      for (const image of root.querySelectorAll('img')) expect(image.getAttribute('alt')).toBeTruthy();
      for (const { wrong, right } of front.corrections ?? [])
        expect(typed(all)).toContain(`${wrong} ${right}`);
    });
  },
);

describe('the page about feeds', () => {
  test.each([realSite, fixtureSite])('lists every feed once, its address written out', (site) => {
    const page = pageOf(site, 'feeds/index.html');
    const listed = [...page.querySelectorAll('.feeds li li')].map((item) => ({
      path: item.querySelector('a')?.getAttribute('href'),
      address: item.querySelector('code')?.textContent,
      type: item.querySelector('a')?.getAttribute('type'),
    }));
    const files = FEEDS.flatMap(([file, of]) => (of === site ? [`/${file}`] : []));
    expect(listed.map(({ path: feed }) => feed).sort()).toEqual(files.sort());
    for (const { path: feed, address, type } of listed) {
      expect(address).toBe(HOST + feed);
      expect(type).toBe(FEED_FORMATS[feed?.replace(/.*\./, '') as 'rss'].type);
    }
  });

  test('is linked from every page to be read, each of which names the feed of the site', () => {
    for (const site of [realSite, fixtureSite]) {
      for (const file of globSync('**/*.html', { cwd: site.out })) {
        if (kindOfPage(readFileSync(builtFile(site, file), 'utf8')) !== 'page') continue;
        const page = pageOf(site, file);
        expect(page.querySelector('.page-foot a[href="/feeds/"]'), file).toBeTruthy();
        expect(page.querySelectorAll('link[rel="alternate"][href="/feed.atom"]').length, file).toBe(1);
      }
    }
  });
});

describe('served', () => {
  let server: Running;
  beforeAll(async () => {
    server = await serveFolder(fixtureSite.out, 0);
  });
  afterAll(() => server.stop());

  test.each([
    ['/feed.rss', 'application/rss+xml'],
    ['/topics/rivers/feed.atom', 'application/atom+xml'],
    ['/people/test-desk/feed.json', 'application/feed+json'],
    ['/sitemap.xml', 'application/xml'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/opensearch.xml', 'application/opensearchdescription+xml'],
    ['/robots.txt', 'text/plain;charset=utf-8'],
    ['/llms.txt', 'text/plain;charset=utf-8'],
    ['/favicon.ico', 'image/x-icon'],
    ['/apple-touch-icon.png', 'image/png'],
    ['/a/every1.json', 'application/json'],
  ])('%s is %s', async (address, type) => {
    const { headers, status } = await fetch(server.address + address);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
  });

  test('a feed of a topic that has another name now leads there', async () => {
    const { url, redirected } = await fetch(`${server.address}/topics/water/feed.rss`);
    expect([url, redirected]).toEqual([`${server.address}/topics/rivers/feed.rss`, true]);
  });
});
