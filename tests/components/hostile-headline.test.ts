import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import openGraphScraper from 'open-graph-scraper';
import { beforeAll, expect, test } from 'vitest';
import ArticlePage from '../../src/layouts/ArticlePage.astro';
import EmbedPage from '../../src/layouts/EmbedPage.astro';
import { exampleArticle } from '../fixtures/example-article.ts';

const HOSTILE = `</script></title><b onload="x">"quoted" & 'single' &amp; <!-- \\u003c ]]> \${x} {y}`;

let page: string;
let embed: string;
beforeAll(async () => {
  const container = await AstroContainer.create();
  const article = exampleArticle({
    title: HOSTILE,
    standfirst: HOSTILE,
    kicker: HOSTILE,
    basedOn: { title: HOSTILE, authors: [HOSTILE], publisher: HOSTILE, date: '2022' },
    byline: [{ id: 'one', name: HOSTILE, kind: 'organisation' }],
  });
  page = await container.renderToString(ArticlePage, { props: { article, related: [], navigation: [] } });
  embed = await container.renderToString(EmbedPage, { props: { article } });
});

test('a hostile headline passes through every tag of the head unharmed', async () => {
  const { document } = parseHTML(page);
  const contents = (name: string) =>
    [...document.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)].map((meta) =>
      meta.getAttribute('content'),
    );
  for (const name of [
    'og:title',
    'og:description',
    'article:section',
    'author',
    'dc.title',
    'dc.creator',
    'citation_title',
  ]) {
    expect(contents(name), name).toEqual([HOSTILE]);
  }
  expect(contents('citation_author')).toEqual([`${HOSTILE},`]);
  expect(document.title).toBe(`${HOSTILE} – Galley`);
  expect(document.head.querySelectorAll('b').length).toBe(0);
  expect(document.body.querySelectorAll('b').length).toBe(0);
  const { result } = await openGraphScraper({ html: page });
  expect([result.ogTitle, result.articleSection]).toEqual([HOSTILE, HOSTILE]);
});

test('and through JSON-LD', () => {
  const { document } = parseHTML(page);
  const data = JSON.parse(document.querySelector('[type="application/ld+json"]')?.textContent ?? '');
  expect([data.headline, data.author[0].name, data.isBasedOn.headline]).toEqual([HOSTILE, HOSTILE, HOSTILE]);
});

test('and through the page for frames', () => {
  const { document } = parseHTML(embed);
  expect(document.querySelector('h1')?.textContent).toBe(HOSTILE);
  expect(document.title).toBe(`${HOSTILE} – Galley`);
  expect(document.querySelectorAll('b, script').length).toBe(0);
});
