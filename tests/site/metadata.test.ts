import { globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import metascraper from 'metascraper';
import author from 'metascraper-author';
import date from 'metascraper-date';
import description from 'metascraper-description';
import image from 'metascraper-image';
import lang from 'metascraper-lang';
import publisher from 'metascraper-publisher';
import title from 'metascraper-title';
import url from 'metascraper-url';
import openGraphScraper from 'open-graph-scraper';
import { beforeAll, describe, expect, test } from 'vitest';
import { site as publication } from '../../src/site.config.ts';
import { problemsOfJsonLd } from '../check-json-ld.ts';
import { publishedArticles, typed } from '../published.ts';
import { builtFile, fixtureSite, realSite } from '../sites.ts';

const scrape = metascraper([
  author(),
  date({ datePublished: true, dateModified: true }),
  description(),
  image(),
  lang(),
  publisher(),
  title(),
  url(),
]);

const whole = (path: string) => new URL(path, publication.address).href;
const sameMoment = (a: string | undefined, b: string) => expect(Date.parse(a ?? '')).toBe(Date.parse(b));

describe.each(publishedArticles().map((article) => [article.permalink, article] as const))(
  'the metadata of %s',
  (permalink, { site, front, people, topics, language }) => {
    const html = readFileSync(builtFile(site, `${permalink}index.html`), 'utf8');
    const { document } = parseHTML(html);
    const all = (name: string) =>
      [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map(
        (meta) => meta.getAttribute('content') ?? '',
      );
    const address = whole(permalink);
    const names = people.map(({ name }) => name);
    const section = front.kicker ?? topics[0]?.name;
    const data = JSON.parse(document.querySelector('[type="application/ld+json"]')?.textContent ?? '');

    test('as metascraper reads them', async () => {
      // The address of the tests is of a reserved domain, which its check of addresses does not know.
      const read = await scrape({ html, url: address, validateUrl: false });
      expect(typed(read.title ?? '')).toBe(front.title);
      expect(typed(read.description ?? '')).toBe(front.standfirst);
      expect(read.author).toBe(new Intl.ListFormat('en').format(names));
      expect(read.publisher).toBe(publication.name);
      expect(read.lang).toBe(language.split('-')[0]);
      sameMoment((read as Record<string, string>)['datePublished'], front.published);
      expect(read.url ?? address).toBe(address);
    });

    test('as open-graph-scraper reads them', async () => {
      const { result } = await openGraphScraper({ html });
      expect(typed(result.ogTitle ?? '')).toBe(front.title);
      expect(typed(result.ogDescription ?? '')).toBe(front.standfirst);
      expect(result.ogUrl).toBe(address);
      expect(result.ogType).toBe('article');
      expect(result.ogSiteName).toBe(publication.name);
      expect(result.ogLocale).toMatch(new RegExp(`^${language.replace('-', '_')}`));
      sameMoment(result.articlePublishedTime, front.published);
      sameMoment(result.ogDate, front.published);
      expect(result.articleSection && typed(result.articleSection)).toBe(section);
      expect(result.author).toBe(names.at(-1));
    });

    test('in the tags themselves, those that stand several times included', () => {
      expect(all('article:author')).toEqual(people.map(({ id }) => whole(`/people/${id}/`)));
      expect(all('article:tag')).toEqual(topics.map(({ name }) => name));
      expect(all('article:section').map(typed)).toEqual(section ? [section] : []);
      expect(all('author')).toEqual(names);
      expect(all('og:title').map(typed)).toEqual([front.title]);
      expect(all('description').map(typed)).toEqual([front.standfirst]);
      expect(all('article:published_time')).toEqual([front.published]);
      const changes = [front.published, front.updated, ...(front.corrections ?? []).map((c) => c.date)];
      expect(changes).toContain(all('article:modified_time')[0]);
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address);
    });

    test('in Dublin Core and what HighWire named, as Zotero reads them', () => {
      const day = new Date(front.published).toISOString().slice(0, 10);
      expect(all('dc.type')).toEqual(['newspaperArticle']);
      expect(all('dc.title').map(typed)).toEqual([front.title]);
      expect(all('dc.creator')).toEqual(names);
      expect(all('dc.date')).toEqual([day]);
      expect(all('dc.language')).toEqual([language]);
      expect(all('dc.rights')).toEqual([publication.licence.name]);
      expect(all('dc.publisher')).toEqual([publication.name]);
      expect(all('citation_title').map(typed)).toEqual([front.title]);
      expect(all('citation_publication_date')).toEqual([day]);
      expect(all('citation_author')).toEqual(
        people.map(({ name, kind }) =>
          kind === 'organisation' ? `${name},` : name.split(' ').reverse().join(', '),
        ),
      );
      // It would make an article of a journal of it.
      expect(html).not.toContain('citation_journal_title');
    });

    test('in JSON-LD', () => {
      expect(data).toMatchObject({
        '@type': 'NewsArticle',
        '@id': `${whole(`/a/${front.id}/`)}#article`,
        mainEntityOfPage: address,
        url: address,
        sameAs: whole(`/a/${front.id}/`),
        identifier: front.id,
        inLanguage: language,
        datePublished: front.published,
        license: publication.licence.url,
        copyrightYear: 2026,
      });
      expect(typed(data.headline)).toBe(front.title);
      expect(typed(data.description)).toBe(front.standfirst);
      expect(data.dateline).toBe(front.dateline);
      expect(data.articleSection && typed(data.articleSection)).toBe(section);
      expect(data.author.map((one: { name: string }) => one.name)).toEqual(names);
      expect(data.author.map((one: { url: string }) => one.url)).toEqual(all('article:author'));
      expect(data.author.map((one: { '@type': string }) => one['@type'])).toEqual(
        people.map(({ kind }) => (kind === 'organisation' ? 'Organization' : 'Person')),
      );
      expect(data.publisher).toMatchObject({ name: publication.name, logo: whole('/icon.svg') });
      expect(data.keywords ?? []).toEqual(topics.map(({ name }) => name));
      const said = (data.correction ?? []).map((one: { text: string }) => typed(one.text));
      expect(said).toEqual((front.corrections ?? []).map(({ wrong, right }) => `${wrong} ${right}`));
      const cited = (data.citation ?? []).map((one: { name: string; url?: string }) => [
        typed(one.name),
        one.url,
      ]);
      expect(cited.sort()).toEqual(
        Object.values(front.sources ?? {})
          .map((source) => [source.title, source.url])
          .sort(),
      );
      if (!front.basedOn) expect(data.isBasedOn).toBeUndefined();
      else {
        expect(typed(data.isBasedOn.headline)).toBe(front.basedOn.title);
        expect(data.isBasedOn.author.map((one: { name: string }) => one.name)).toEqual(front.basedOn.authors);
        expect(data.isBasedOn.publisher.name).toBe(front.basedOn.publisher);
        expect(data.isBasedOn.datePublished).toBe(String(front.basedOn.date));
        expect(data.isBasedOn.url).toBe(front.basedOn.url);
      }
    });
  },
);

describe('linked data', () => {
  let documents: [file: string, data: Record<string, unknown>][];
  beforeAll(() => {
    documents = [realSite, fixtureSite].flatMap((site) =>
      globSync('**/*.html', { cwd: site.out }).flatMap((file) => {
        const { document } = parseHTML(readFileSync(builtFile(site, file), 'utf8'));
        return [...document.querySelectorAll('[type="application/ld+json"]')].map(
          ({ textContent }): [string, Record<string, unknown>] => [
            `${site.content}/${file}`,
            JSON.parse(textContent ?? ''),
          ],
        );
      }),
    );
  });

  test('is right by the vocabulary of schema.org, on every page', () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(problemsOfJsonLd(documents.map(([, data]) => data))).toEqual([]);
  });

  test('that is wrong is noticed', () => {
    const article = documents.map(([, data]) => data).find((data) => data['@type'] === 'NewsArticle');
    const wrong = [{ headlin: 'x' }, { wordCount: 'many' }, { author: { '@type': 'Person', nam: 'x' } }];
    expect(problemsOfJsonLd(wrong.map((part) => ({ ...article, ...part })))).toHaveLength(wrong.length);
  });

  test('names nothing by an id that no page says more of', () => {
    const described = new Set<string>();
    const named = new Map<string, string>();
    const walk = (value: unknown, file: string, isTop: boolean): void => {
      if (Array.isArray(value)) for (const item of value) walk(item, file, isTop);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      const thing = value as Record<string, unknown>;
      const id = thing['@id'];
      if (typeof id === 'string') {
        named.set(id, file);
        if (isTop || Object.keys(thing).length > 2) described.add(id);
      }
      for (const part of Object.values(thing)) walk(part, file, false);
    };
    for (const [file, data] of documents) walk(data['@graph'] ?? data, file, true);
    for (const [id, file] of named) expect(described, `${file} names it`).toContain(id);
  });

  test('says of the front page, topics and people what they are', () => {
    const typesOf = (file: string) => {
      const [, data] = documents.find(([name]) => name === `content/${file}`) ?? [];
      const things = (data?.['@graph'] ?? [data]) as Record<string, unknown>[];
      return things.map((thing) => thing['@type']);
    };
    expect(typesOf('index.html')).toEqual(['WebSite', 'NewsMediaOrganization']);
    expect(typesOf('topics/north-korea/index.html')).toEqual(['CollectionPage']);
    expect(typesOf('people/galley-desk/index.html')).toEqual(['ProfilePage']);
  });
});

test('every page with an address says its language to link previews, and somebody’s page is a profile', () => {
  for (const file of ['index.html', 'about/index.html', 'people/galley-desk/index.html']) {
    const { document } = parseHTML(readFileSync(builtFile(realSite, file), 'utf8'));
    const meta = (name: string) =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    expect(meta('og:locale'), file).toBe('en_GB');
    expect(meta('og:type'), file).toBe(file.startsWith('people') ? 'profile' : 'website');
  }
});
