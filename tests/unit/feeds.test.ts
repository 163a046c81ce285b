import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { lastChange } from '../../src/article/last-change.ts';
import { aboutSite, aboutTopic } from '../../src/editions/feeds/about-feeds.ts';
import { type Feed, lastUpdated } from '../../src/editions/feeds/feed.ts';
import { feedItemOf } from '../../src/editions/feeds/feed-item.ts';
import { ALL_FORMATS, type FeedFormat } from '../../src/editions/feeds/formats.ts';
import { MOST_HTML, withinLength } from '../../src/editions/feeds/within-length.ts';
import { writeFeed } from '../../src/editions/feeds/write-feed.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';
import { HOSTILE, keptArticle, picture } from '../fixtures/kept-article.ts';
import { readFeed } from '../read-feed.ts';

const HOST = 'https://galley.example';
/** Marks, an end of CDATA with what could end an element behind it, and a character that XML has no way to write. */
const HARD = `${HOSTILE} ]]></title></content:encoded> <so far>\u0001`;

function feedOf(...articles: Article[]): Feed {
  const items = articles.map((article) => feedItemOf(article, site));
  return { ...aboutSite(site), updated: lastUpdated(items), items };
}

const read = (format: FeedFormat, feed: Feed, publication = site) =>
  readFeed(`feed.${format}`, writeFeed(format, feed, publication).toString());

describe.each(ALL_FORMATS)('an article in %s', (format) => {
  test('has every field as the article has it', async () => {
    const article = keptArticle({
      lead: { master: picture, alt: 'A gauge & a <rule>', credit: 'One', licence: 'CC0' },
    });
    const { items } = await read(format, feedOf(article));
    expect(items).toEqual([
      {
        id: 'tag:galley.example,2026:articles/example',
        url: `${HOST}/2026/11/example/`,
        title: HOSTILE,
        summary: 'A standfirst.',
        html: expect.stringContaining('<p id="p1">'),
        language: 'en-GB',
        published: Date.parse('2026-11-20T09:00:00Z'),
        // The correction of the day after the update.
        updated: Date.parse('2026-11-23T00:00:00Z'),
        authors: ['One Writer', 'Test desk'],
        topics: ['Rivers'],
        licence: site.licence.url,
        picture: {
          url: expect.stringMatching(/^https:\/\/galley\.example\/pictures\/[\w-]+-1600\.jpeg$/),
          type: 'image/jpeg',
          width: '1600',
          height: '1067',
          alt: 'A gauge & a <rule>',
          credit: 'One',
          licence: 'CC0',
        },
      },
    ]);
  });

  test('is carried over whole whatever its words hold', async () => {
    const body = { ...exampleArticle().body, html: '<p id="p1">A ]]&gt; &lt;b&gt; &amp;amp; <b>c</b></p>' };
    const hard = exampleArticle({
      title: HARD,
      standfirst: HARD,
      body,
      byline: [{ id: 'x', name: 'A & <B>', kind: 'person' }],
      topics: [{ id: 'y', name: 'C & <D>', description: '' }],
    });
    const [item] = (await read(format, feedOf(hard))).items;
    const said = format === 'json' ? HARD : HARD.replace('\u0001', '');
    const summary = item?.summary ?? '';
    expect(item?.title).toBe(said);
    expect(
      format === 'rss' ? parseHTML(`<p>${summary}</p>`).document.querySelector('p')?.textContent : summary,
    ).toBe(said);
    const { document } = parseHTML(`<body>${item?.html}</body>`);
    expect(document.querySelector('#p1')?.textContent).toBe('A ]]> <b> &amp; c');
    expect([item?.authors, item?.topics]).toEqual([['A & <B>'], ['C & <D>']]);
  });

  test('has its own text and no other, whatever else looks like the place of one', async () => {
    const said = '<html-0> <html-1>';
    const [first, second] = ['one', 'two'].map((id) =>
      exampleArticle({
        id,
        title: said,
        standfirst: said,
        body: { ...exampleArticle().body, html: `<p id="${id}">&lt;html-0></p>` },
      }),
    );
    const feed = {
      ...feedOf(first as Article, second as Article),
      title: '<html-0>',
      description: '<html-1>',
    };
    const { title, description, items } = await read(format, feed);
    expect([title, description]).toEqual(['<html-0>', '<html-1>']);
    expect(items.map((item) => item.title)).toEqual([said, said]);
    expect(items.map(({ html }) => html?.match(/<p id="(\w+)">&#x3C;html-0>/)?.[1])).toEqual(['one', 'two']);
  });

  test('keeps its id and its first moment when headline, slug, text and date of change are others', async () => {
    const before = exampleArticle();
    const after = exampleArticle({
      title: 'Another headline',
      slug: 'another',
      permalink: '/2026/11/another/',
      updated: '2026-11-25T09:00:00+00:00',
    });
    const [first, second] = await Promise.all(
      [before, after].map(async (article) => (await read(format, feedOf(article))).items[0]),
    );
    expect([second?.id, second?.published]).toEqual([first?.id, first?.published]);
    expect(second?.updated).toBe(Date.parse('2026-11-25T09:00:00+00:00'));
  });

  test('may have a headline like what stands for its text while a feed is written', async () => {
    for (const title of ['"content_html": "<html-0>"', '<content:encoded><![CDATA[<html-0>]]>', '<html-0>']) {
      const { items } = await read(format, feedOf(exampleArticle({ title, standfirst: title })));
      expect(items[0]).toMatchObject({ title, html: expect.stringContaining('<div lang="en-GB"') });
    }
  });

  test('is in a feed that says whose it is, and where, and when it last changed', async () => {
    const [topic] = exampleArticle().topics;
    const items = [feedItemOf(exampleArticle(), site)];
    const feed = { ...aboutTopic(topic as never, site), updated: lastUpdated(items), items };
    expect(await read(format, feed)).toMatchObject({
      title: 'Galley: Rivers',
      description: 'Water that runs.',
      language: 'en-GB',
      home: `${HOST}/topics/rivers/`,
      self: `${HOST}/topics/rivers/feed.${format}`,
      ...(format === 'atom' && { id: 'tag:galley.example,2026:topics/rivers' }),
      ...(format !== 'json' && { updated: Date.parse('2026-11-20T09:00:00+00:00') }),
    });
  });

  test('is not there in a feed of nothing, which is a feed all the same', async () => {
    const feed = await read(format, feedOf());
    expect(feed.items).toEqual([]);
    if (format !== 'json') expect(feed.updated).toBe(Date.parse('2026-01-01T00:00:00Z'));
  });
});

test('RSS names whom to write to where somebody is', () => {
  const publication = { ...site, contact: 'desk@galley.example', responsible: 'Galley & <Press>' };
  expect(writeFeed('rss', feedOf(), publication).toString()).toContain(
    '<managingEditor>desk@galley.example (Galley &#x26; &#x3C;Press&#x3E;)</managingEditor>',
  );
  expect(writeFeed('rss', feedOf(), site).toString()).not.toContain('managingEditor');
});

test('the text of an item is the page’s without what is for the eye alone, and leads to the site', () => {
  const { html } = feedItemOf(keptArticle(), site);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  expect(html.match(/stands? large/g)?.length).toBe(1);
  expect(html).not.toMatch(/Drawn words|aria-hidden|<script|<style|srcset|<details|<picture/);
  expect(document.querySelectorAll('table').length).toBe(2);
  expect(document.body.firstElementChild?.getAttribute('dir')).toBe('ltr');
  for (const link of document.querySelectorAll('a'))
    expect(link.getAttribute('href')).toMatch(/^(?:https|mailto):/);
  const reference = document.querySelector('[data-footnote-ref]')?.getAttribute('href') ?? '';
  expect(reference).toBe(`${HOST}/2026/11/example/#fn-own`);
  expect(document.getElementById('fn-own')?.textContent).toContain('A note, named.');
  const figure = document.querySelector('figure:has(img)');
  expect(figure?.querySelectorAll('img').length).toBe(1);
  expect(figure?.querySelector('img')?.getAttribute('alt')).toBe('A gauge');
  expect(figure?.textContent?.trim()).toBe('The gauge. Photo: One.');
  expect(document.querySelector('footer')?.textContent).toContain(`Text under ${site.licence.name}.`);
});

describe('the moment of the last change', () => {
  const published = '2026-11-20T09:00:00+00:00';
  const ON = (date: string) => ({ date, wrong: '', right: '' });
  const changed = (changes: Partial<Article>, timeZone = 'Etc/UTC') =>
    Date.parse(lastChange(exampleArticle({ published, ...changes }), timeZone));

  test('is that of the publication, of the update, or the beginning of a correction’s day', () => {
    expect(changed({})).toBe(Date.parse(published));
    expect(changed({ updated: '2026-11-21T10:00:00+01:00' })).toBe(Date.parse('2026-11-21T09:00:00Z'));
    expect(changed({ corrections: [ON('2026-11-22')] })).toBe(Date.parse('2026-11-22T00:00:00Z'));
    const both = { updated: '2026-11-23T10:00:00Z', corrections: [ON('2026-11-22')] };
    expect(changed(both)).toBe(Date.parse('2026-11-23T10:00:00Z'));
  });

  test('grows with every correction, of the day of publication too', () => {
    const one = changed({ corrections: [ON('2026-11-20')] });
    const two = changed({ corrections: [ON('2026-11-20'), ON('2026-11-20')] });
    expect([one - Date.parse(published), two - one]).toEqual([1000, 1000]);
  });

  test('is none that is to come, wherever the day begins', () => {
    const corrections = [ON('2026-11-22')];
    expect(changed({ corrections }, 'Asia/Tokyo')).toBe(Date.parse('2026-11-21T15:00:00Z'));
    expect(changed({ corrections }, 'America/St_Johns')).toBe(Date.parse('2026-11-22T03:30:00Z'));
    expect(changed({ published: '2026-11-22T00:30:00-08:00', corrections }, 'America/Los_Angeles')).toBe(
      Date.parse('2026-11-22T08:30:01Z'),
    );
  });
});

test('a feed of long articles has the text of the newest, and the summary of the others', () => {
  const long = (length: number) => ({ ...feedItemOf(keptArticle(), site), html: 'x'.repeat(length) });
  const lengths = (...items: number[]) => withinLength(items.map(long)).map(({ html }) => html.length);
  const summary = '<p lang="en-GB">A standfirst.</p>';
  expect(lengths(400_000, 400_000, 200_000)).toEqual([400_000, 400_000, 200_000]);
  expect(withinLength([long(MOST_HTML + 1), long(1)]).map(({ html }) => html.slice(0, 40))).toEqual([
    'x'.repeat(40),
    summary,
  ]);
  // Once one has no place, those before it in time have none: a reader would wonder at a gap.
  expect(lengths(600_000, 600_000, 1)).toEqual([600_000, summary.length, summary.length]);
});
