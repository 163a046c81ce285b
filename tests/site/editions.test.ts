import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { citationFilesOf } from '../../src/editions/cite/citation-files.ts';
import { editionFilesOf } from '../../src/editions/edition-files.ts';
import { site as publication } from '../../src/site.config.ts';
import { problemsOf } from '../check-epub.ts';
import { kindOfPage } from '../page-kind.ts';
import {
  BLOCKS,
  type Edition,
  isLeaf,
  isOfNotes,
  oneLine,
  parseXhtml,
  readEpub,
  readMarkdown,
  readPlainText,
  wordsOf,
} from '../read-edition.ts';
import { type BuiltSite, builtFile, fixtureSite, realSite } from '../sites.ts';

/** The path of each article's page on a site. */
function permalinksOf(site: BuiltSite): string[] {
  return filesOf(site, 'index.html')
    .filter((file) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/.test(file))
    .filter((file) => isArticle(readFileSync(builtFile(site, file), 'utf8')))
    .map((file) => `/${path.dirname(file)}/`);
}

/** Not where one was, nor where it moved from. */
function isArticle(html: string): boolean {
  return kindOfPage(html) === 'page' && html.includes('<meta property="og:type" content="article">');
}

function filesOf(site: BuiltSite, name: string): string[] {
  return readdirSync(site.out, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .sort();
}

const ARTICLES = [realSite, fixtureSite].flatMap((site) =>
  permalinksOf(site).map((permalink): [string, BuiltSite] => [permalink, site]),
);

test('every article that is published has every edition, and no other has one', () => {
  expect(ARTICLES.map(([permalink]) => permalink)).toEqual([
    '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/',
    '/2026/11/arabic-news/',
    '/2026/11/every-part/',
    '/2026/11/plain-words/',
    '/2026/11/waters-rise/',
  ]);
  for (const site of [realSite, fixtureSite]) {
    const folders = permalinksOf(site).map((permalink) => permalink.slice(1));
    for (const { name } of editionFilesOf({ permalink: '/', language: 'en' })) {
      expect(filesOf(site, name)).toEqual(folders.map((folder) => folder + name));
    }
  }
});

describe.each(ARTICLES)('the editions of %s', (permalink, site) => {
  const address = publication.address + permalink;
  const page = parseHTML(readFileSync(builtFile(site, `${permalink}index.html`), 'utf8')).document;
  const read = (name: string) => readFileSync(builtFile(site, permalink + name));
  const editions: [string, Edition][] = [
    ['article.md', readMarkdown(read('article.md').toString())],
    ['article.txt', readPlainText(read('article.txt').toString())],
    ['article.epub', readEpub(read('article.epub'))],
  ];

  test.each(editions)('%s has every block of the page once, in their order', (_, { words }) => {
    let from = 0;
    for (const block of blocksOf(page)) {
      const at = words.indexOf(block, from);
      expect(at, `${block}\nis not in what follows:\n${words.slice(from, from + 300)}`).toBeGreaterThan(-1);
      from = at + block.length;
      // Few words may stand in another block as well; a headline stands in the citation.
      if (block.length > 25 && block !== headlineOf(page)) expect(count(words, block), block).toBe(1);
    }
  });

  test.each(editions)('%s has each pulled sentence once', (_, { words }) => {
    for (const sentence of page.querySelectorAll('.pulled')) {
      expect(count(words, wordsOf(sentence)), wordsOf(sentence)).toBe(1);
    }
  });

  test.each(editions)('%s has the address of every link, exactly', (_, { addresses }) => {
    for (const link of page.querySelectorAll('article a[href]')) {
      if (
        link.closest('.toc, .share, .share-link, .cite, [aria-hidden]') ||
        isOfNotes(link) ||
        isOfEdition(link, permalink)
      )
        continue;
      const href = link.getAttribute('href') ?? '';
      const isWhole = /^[a-z]+:/.test(href);
      expect(addresses(address), href).toContain(isWhole ? href : new URL(href, address).href);
    }
  });

  test.each(editions)(
    '%s says who publishes it, when, how to cite it and under which terms',
    (_, edition) => {
      const { words, addresses } = edition;
      expect(words.startsWith(publication.name)).toBe(true);
      const kicker = page.querySelector('.kicker > p, .kicker .own')?.textContent ?? '';
      expect(words).toContain(oneLine(kicker));
      for (const time of page.querySelectorAll('.dates time')) expect(words).toContain(time.textContent);
      expect(words).toContain(oneLine(page.querySelector('.dateline')?.textContent ?? ''));
      // As the page has it.
      const cited = wordsOf(page.querySelector('.cite-line') as Element).replace(/\.$/, '');
      expect(cited).toMatch(new RegExp(`^(?:Cite as|صيغة الاستشهاد): .*[”»][,،] ${publication.name}[,،] `));
      const citation = words.slice(words.indexOf(cited));
      expect(citation).toContain(cited);
      expect(citation).toMatch(new RegExp(`(?:Text under|بموجب رخصة) ${publication.licence.name}`));
      expect(addresses(address)).toContain(address);
      expect(addresses(address)).toContain(publication.licence.url);
    },
  );

  test.each(editions)('%s has every picture with its description', (_, { pictures }) => {
    const shown = [...page.querySelectorAll('article figure img')].filter(
      (image) => !image.closest('[hidden]'),
    );
    const descriptions = new Set(shown.map((image) => image.getAttribute('alt')));
    expect(pictures.map(({ description }) => description)).toEqual([...descriptions]);
    for (const { address: file } of pictures) {
      if (file.startsWith('pictures/')) continue; // Inside the book, where the check looks for it.
      expect(readFileSync(builtFile(site, new URL(file).pathname)).length).toBeGreaterThan(0);
    }
  });

  test('the EPUB is valid, in the language and direction of the page', async () => {
    const bytes = new Uint8Array(read('article.epub'));
    expect(await problemsOf(bytes)).toEqual([]);
    const { lang, dir } = page.documentElement;
    const files = unzipSync(bytes);
    const package_ = strFromU8(files['EPUB/package.opf'] as Uint8Array);
    expect(package_).toContain(`<dc:language>${lang}</dc:language>`);
    expect(package_).toContain(`page-progression-direction="${dir || 'ltr'}"`);
    expect(package_).toContain(`<dc:identifier id="permalink">${address}</dc:identifier>`);
  });

  test('every section of the page is in the navigation of the EPUB', () => {
    const files = unzipSync(new Uint8Array(read('article.epub')));
    const navigation = parseXhtml(files['EPUB/nav.xhtml']);
    const text = parseXhtml(files['EPUB/article.xhtml']);
    const headings = [...page.querySelectorAll('article :is(h1, h2, h3, h4)')].filter(
      (heading) => !heading.closest('.toc, [aria-hidden], [hidden]'),
    );
    const links = [...navigation.querySelectorAll('nav')][0]?.querySelectorAll('a') ?? [];
    expect([...links].map(wordsOf)).toEqual(headings.map(wordsOf));
    for (const link of links) {
      const [file, id = ''] = (link.getAttribute('href') ?? '').split('#');
      expect(file).toBe('article.xhtml');
      expect(
        [...text.querySelectorAll('[id]')].filter((part) => part.getAttribute('id') === id).length,
        id,
      ).toBe(1);
    }
  });
});

/** The words of each block of a page's article that an edition is to hold, without facts that it words differently. */
function blocksOf(page: Document): string[] {
  const head = ['h1', '.standfirst', '.byline', '.credit-line'].map((name) => `.article-head ${name}`);
  const text = BLOCKS.split(', ').map((name) => `.text ${name}`);
  return [...page.querySelectorAll([...head, ...text].join(', '))]
    .filter((block) => isLeaf(block) && !block.closest('.toc, [aria-hidden], [hidden]'))
    .map(wordsOf)
    .filter((words) => words !== '');
}

function isOfEdition(link: Element, permalink: string): boolean {
  const files = [...editionFilesOf({ permalink, language: 'en' }), ...citationFilesOf({ permalink })];
  return files.some((file) => file.path === link.getAttribute('href'));
}

function headlineOf(page: Document): string {
  return oneLine(page.querySelector('h1')?.textContent ?? '');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
