import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import AgeNotice from '../../src/components/AgeNotice.astro';
import ArticleHead from '../../src/components/ArticleHead.astro';
import ArticleList from '../../src/components/ArticleList.astro';
import BasedOn from '../../src/components/BasedOn.astro';
import Colophon from '../../src/components/Colophon.astro';
import Contents from '../../src/components/Contents.astro';
import Corrections from '../../src/components/Corrections.astro';
import Footnotes from '../../src/components/Footnotes.astro';
import Imprint from '../../src/components/Imprint.astro';
import { exampleArticle } from '../fixtures/example-article.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

async function render(component: Component, props: Record<string, unknown>): Promise<Element> {
  const html = await container.renderToString(component, { props });
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
}

/** What an element says, with a space where a block ends. */
function words(element: Element | null): string {
  const html = element?.innerHTML.replace(/<\/(?:p|h\d|li|dt|dd|summary|ul|ol|div|header)>/g, '$& ') ?? '';
  const { body } = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
  return body.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

describe('the credit for a report', () => {
  const work = {
    title: 'The report',
    authors: ['A. First', 'B. Second'],
    publisher: 'The Gauge',
    date: '2022-03',
  };

  test('names work, authors, publisher and date, and links nothing that has no address', async () => {
    const body = await render(BasedOn, { work, language: 'en-GB' });
    expect(words(body)).toBe(
      'Our own account of The report, reported by A. First and B. Second for The Gauge, March 2022',
    );
    expect(body.querySelector('a')).toBeNull();
    expect(body.querySelector('time')?.getAttribute('datetime')).toBe('2022-03');
  });

  test('links a work that has an address', async () => {
    const body = await render(BasedOn, { work: { ...work, url: 'https://example.org/' }, language: 'en-GB' });
    expect(body.querySelector('a')?.getAttribute('href')).toBe('https://example.org/');
  });

  test('has the address of the work for paper, unless paper has it in the text or among the notes', async () => {
    const article = exampleArticle({ basedOn: { ...work, url: 'https://example.org/report?a=1' } });
    const addressOn = async (addresses: string[]) => {
      const body = await render(ArticleHead, {
        article: { ...article, body: { ...article.body, addresses } },
      });
      return body.querySelector('.credit-line a')?.getAttribute('data-address') ?? null;
    };
    expect(await addressOn([])).toBe('example.org/report?a=1');
    expect(await addressOn(['example.org/report?a=1'])).toBeNull();
  });
});

describe('the head of an article', () => {
  test('has the headline as its h1, escaped, and what is known, in order', async () => {
    const article = exampleArticle({
      title: 'A <b>bold</b> & "plain" headline',
      kicker: 'Weather',
      dateline: 'Seoul',
    });
    const body = await render(ArticleHead, { article });
    expect(body.querySelector('h1')?.innerHTML).toBe('A &lt;b&gt;bold&lt;/b&gt; &amp; "plain" headline');
    expect(words(body)).toBe(
      'Weather Rivers A <b>bold</b> & "plain" headline A standfirst. By One Writer and Test desk Seoul Published 20 November 2026 at 09:00 UTC One minute to read Share Choose an app… Copy link Email WhatsApp Facebook X Bluesky Mastodon Reddit Scan it to read this on another device. To type or read out: galley.example/a/example/ Keep a copy Save for reading offline Print EPUB Markdown Plain text Scan to read this page online, with corrections made since.',
    );
  });

  test('without kicker, lead, dateline and update it has nothing in their place', async () => {
    const body = await render(ArticleHead, { article: exampleArticle() });
    expect(body.querySelectorAll('.kicker > p, figure, .dateline').length).toBe(0);
    expect(words(body)).not.toContain('Updated');
  });

  test('says when it was updated', async () => {
    const body = await render(ArticleHead, { article: exampleArticle({ updated: '2026-11-21T10:00:00Z' }) });
    expect(words(body.querySelector('.dates'))).toContain('Updated 21 November 2026 at 10:00 UTC');
  });
});

test.each([
  ['2022', 'Reported in 2022.'],
  ['2022-03', 'Reported in March 2022.'],
  ['2022-03-21', 'Reported on 21 March 2022.'],
])('the notice of age for %s', async (reported, start) => {
  expect(words(await render(AgeNotice, { reported, isChanged: false, language: 'en-GB' }))).toContain(start);
});

test('the contents name every section, and what follows the text', async () => {
  const sections = [
    { id: 'iraq', title: 'Iraq', depth: 2 },
    { id: 'later', title: 'Later', depth: 3 },
  ];
  const body = await render(Contents, {
    sections,
    hasSources: true,
    hasCorrections: true,
    language: 'en-GB',
  });
  const links = [...body.querySelectorAll('a')].map(
    (link) => `${link.getAttribute('href')} ${link.textContent}`,
  );
  expect(links).toEqual([
    '#iraq Iraq',
    '#later Later',
    '#sources Notes and sources',
    '#corrections Corrections',
  ]);
});

test('notes are list items with their anchors', async () => {
  const footnotes = [{ id: 'fn-a', number: 1, html: '<p>A <em>note</em>.</p>' }];
  const body = await render(Footnotes, { footnotes, language: 'en-GB' });
  expect(body.querySelector('li')?.outerHTML).toBe('<li id="fn-a"><p>A <em>note</em>.</p></li>');
});

test('a correction says its day, what was wrong and what is right', async () => {
  const corrections = [{ date: '2026-11-24', wrong: 'It was said to be 3.', right: 'It is 4.' }];
  expect(words(await render(Corrections, { corrections, language: 'en-GB' }))).toBe(
    'Corrections 24 November 2026. It was said to be 3. It is 4.',
  );
});

test('the colophon has topics, permalink and licence, and no line for what is not configured', async () => {
  const body = await render(Colophon, { article: exampleArticle() });
  expect(words(body)).toBe(
    'Rivers Cite as: One Writer and Test desk, “An example”, Galley, 20 November 2026. Permalink: https://galley.example/2026/11/example/ Cite this article APA Writer, O., & Test desk. (2026, November 20). An example. Galley. https://galley.example/2026/11/example/ Chicago Writer, One, and Test desk. “An Example.” Galley, November 20, 2026. https://galley.example/2026/11/example/. MLA Writer, One, and Test desk. “An Example.” Galley, 20 Nov. 2026, https://galley.example/2026/11/example/. BibTeX RIS CSL-JSON Version of 20 November 2026 at 09:00 UTC. Later corrections stand at the permalink. Text under CC BY 4.0.',
  );
});

test('the colophon says who edited the article, in one line with who wrote it where they are the same', async () => {
  const { byline } = exampleArticle();
  const edited = await render(Colophon, { article: exampleArticle({ editors: byline.slice(1) }) });
  expect(words(edited)).toContain('Rivers Edited by Test desk Cite as');
  expect(edited.querySelector('[href="/people/test-desk/"]')?.textContent).toBe('Test desk');
  const both = await render(Colophon, { article: exampleArticle({ editors: byline }) });
  expect(words(both)).toContain('Rivers Written and edited by One Writer and Test desk Cite as');
});

test('the colophon says what happened to an article since it was published', async () => {
  const article = exampleArticle({
    // There are no words of the interface in it, so what stands around is English.
    language: 'de',
    updated: '2026-11-21T10:00:00Z',
    updates: [{ date: '2026-11-21T10:00:00Z', what: 'More.' }],
    corrections: [{ date: '2026-11-24', wrong: 'It was 3.', right: 'It is 4.' }],
  });
  const body = await render(Colophon, { article });
  expect([...body.querySelectorAll('.history > li')].map(words)).toEqual([
    'Published 20 November 2026 at 09:00 UTC',
    'Updated 21 November 2026 at 10:00 UTC: More.',
    'Corrected 24 November 2026',
  ]);
  expect(body.querySelector('.history [lang=de]')?.textContent).toBe('More.');
  expect(body.querySelector('.history a')?.getAttribute('href')).toBe('#corrections');
});

test('who is responsible: what is not configured is said to be open', async () => {
  expect(words(await render(Imprint, {}))).toBe(
    'Responsible for the content Not named here yet To report an error No address is given yet Licence of the texts CC BY 4.0',
  );
});

test('a list of articles says each in its language and direction', async () => {
  const articles = [exampleArticle({ language: 'ar', direction: 'rtl', title: 'عنوان' })];
  const body = await render(ArticleList, { articles });
  const item = body.querySelector('article');
  expect([item?.getAttribute('lang'), item?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(item?.querySelector('h2 a')?.getAttribute('href')).toBe('/2026/11/example/');
  expect(words(await render(ArticleList, { articles: [] }))).toBe('Nothing has been published here yet.');
});

test('on a page in another language, the words of the interface say theirs', async () => {
  const factsOf = async (language: string, direction: 'ltr' | 'rtl') => {
    const article = exampleArticle({ language, direction });
    return (await render(ArticleHead, { article })).querySelector('.facts');
  };
  // Nobody has written them in Hebrew, so the site's own stand there.
  const hebrew = await factsOf('he', 'rtl');
  expect([hebrew?.getAttribute('lang'), hebrew?.getAttribute('dir')]).toEqual(['en-GB', 'ltr']);
  expect(hebrew?.textContent).toContain('Published 20 November 2026');
  const arabic = await factsOf('ar', 'rtl');
  expect(arabic?.getAttribute('lang')).toBeNull();
  expect(arabic?.textContent).toContain('نُشر: 20 نوفمبر 2026');
  expect(arabic?.textContent).toContain('بقلم One Writer وTest desk');
  expect((await render(ArticleHead, { article: exampleArticle() })).querySelector('[lang]')).toBeNull();
});

test('a text that was changed since does not say that it was not', async () => {
  const props = { reported: '2022', language: 'en-GB' };
  expect(words(await render(AgeNotice, { ...props, isChanged: false }))).toContain(
    'not been brought up to date',
  );
  expect(words(await render(AgeNotice, { ...props, isChanged: true }))).toBe(
    'Reported in 2022. This is what was known then.',
  );
});
