import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/desk/serve-folder.ts';
import { type BuiltSite, builtFile, fixtureSite, realSite } from '../sites.ts';

/** What Pagefind keeps of a page. */
interface Kept {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { id: string }[];
}

const SIGNATURE = 'pagefind_dcd';

function keptOf(site: BuiltSite): Kept[] {
  const files = globSync('search/data/*/fragment/*', { cwd: site.out });
  return files.map((file) => {
    const text = gunzipSync(readFileSync(builtFile(site, file))).toString();
    expect(text.startsWith(SIGNATURE), file).toBe(true);
    return JSON.parse(text.slice(SIGNATURE.length)) as Kept;
  });
}

/** The page of a site that is searched under an address. */
function keptAt(site: BuiltSite, address: string): Kept {
  const kept = keptOf(site).find(({ url }) => url === address);
  if (!kept) throw new Error(`Nothing is kept of ${address}.`);
  return kept;
}

const EVERY_PART = '/2026/11/every-part/';
const REAL = '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/';

describe.each([
  ['real', realSite],
  ['fixture', fixtureSite],
] as const)('the search index of the %s site', (_, site) => {
  test('has every article and page of text, once, and nothing else: no draft, none held back, no list', () => {
    const articles = globSync('[0-9]*/[0-9]*/*/article.txt', { cwd: site.out }).map(
      (file) => `/${path.dirname(file)}/`,
    );
    const pages = globSync('*.md', { cwd: `${site.content}/pages` }).map(
      (file) => `/${path.basename(file, '.md')}/`,
    );
    expect(
      keptOf(site)
        .map(({ url }) => url)
        .sort(),
    ).toEqual([...articles, ...pages].sort());
  });

  test('has no words of the interface', () => {
    // Pages of text speak of the interface themselves.
    for (const { url, content } of keptOf(site).filter((kept) => /^\/\d/.test(kept.url))) {
      for (const words of ['Link to', 'Share on', 'Cite', 'Notes and sources', 'Text size', 'Back to', '↩']) {
        expect(content, url).not.toContain(words);
      }
      expect(content, url).not.toMatch(/<[a-z]+/);
    }
  });

  test('is made of Pagefind’s files without those of its own interface, and one program a language', () => {
    const files = globSync('search/data/*/{*,*/*}.*', { cwd: site.out });
    const others = files.filter((file) => !/\/(?:fragment|index|filter)\/\S+\.pf_\w+$/.test(file));
    expect(others.filter((file) => /ui|highlight|playground/.test(file))).toEqual([]);
    const programs = others.filter((file) => file.endsWith('/pagefind.js'));
    const { document } = parseHTML(readFileSync(builtFile(site, 'search/index.html'), 'utf8'));
    const parts = document.querySelector('.search-results')?.getAttribute('data-parts')?.split(' ') ?? [];
    const names = parts.map((part) => part.replace(/:.*/, ''));
    const languages = new Set(names.map((name) => name.split('-')[0]));
    expect(programs.length).toBe(languages.size);
    expect(new Set(files.map((file) => file.split('/')[2]))).toEqual(new Set(names));
  });

  test('is named nowhere but by the script of the page of the search', () => {
    for (const file of globSync('**/*.html', { cwd: site.out })) {
      expect(readFileSync(builtFile(site, file), 'utf8'), file).not.toMatch(/search\/data|data-pagefind/);
    }
  });

  test('is reached from the masthead of every page that is read', () => {
    for (const file of globSync('**/*.html', { cwd: site.out })) {
      const { document } = parseHTML(readFileSync(builtFile(site, file), 'utf8'));
      if (!document.querySelector('.masthead .tools')) continue;
      expect(document.querySelector('.tools a[href="/search/"]'), file).not.toBeNull();
    }
  });
});

test('every file of the search index is served as what it is', async () => {
  const server = await serveFolder(fixtureSite.out, 0);
  try {
    for (const file of globSync('search/data/*/{*,*/*}.*', { cwd: fixtureSite.out })) {
      const response = await fetch(`${server.address}/${file}`);
      const type = { '.js': 'text/javascript;charset=utf-8', '.json': 'application/json' }[
        path.extname(file)
      ];
      expect(response.headers.get('content-type'), file).toBe(type ?? 'application/octet-stream');
    }
  } finally {
    await server.stop();
  }
});

describe('of an article, the search index', () => {
  const kept = () => keptAt(fixtureSite, EVERY_PART);

  test('has the words of a pull-quote once, where they stand', () => {
    expect(kept().content.split('took the lower road').length - 1).toBe(1);
    const noticed = 'Those in power in Pyongyang, the report argues, will have noticed.';
    expect(keptAt(realSite, REAL).content.split(noticed).length - 1).toBe(1);
  });

  test.each([
    ['the headline', ({ meta }: Kept) => meta['title'], 'Rivers rise: “no end in sight”'],
    ['the standfirst', ({ content }: Kept) => content, 'Three gauges set records in November.'],
    ['who wrote it', ({ content }: Kept) => content, 'Test desk'],
    ['the caption of the lead', ({ content }: Kept) => content, 'The river at the mill'],
    [
      'the caption of a picture in the text',
      ({ content }: Kept) => content,
      'The lower gauge, where it’s read.',
    ],
    ['a table', ({ content }: Kept) => content, 'The stone that drowns'],
    ['a source', ({ content }: Kept) => content, 'The gauge book'],
    ['a correction', ({ content }: Kept) => content, 'It stood at 3.2 metres.'],
    ['words in another language', ({ content }: Kept) => content, '장마'],
  ])('has %s', (_, find, words) => {
    expect(find(kept())).toContain(words);
  });

  test('has an editor’s note', () => {
    expect(keptAt(realSite, REAL).content).toContain('dated 2 March 2022, in New York');
  });

  test('has what is filtered by and shown beside the headline', () => {
    expect(kept().filters).toEqual({
      date: ['2026-11-20T23:30:00-05:00'],
      language: ['en-GB'],
      topic: ['rivers'],
      year: ['2026'],
    });
  });

  test('has the anchors of its sections alone', () => {
    const ids = keptAt(realSite, REAL).anchors.map(({ id }) => id);
    expect(ids).toContain('iraq');
    expect(ids.filter((id) => id.includes('-p') || id.startsWith('fn'))).toEqual([]);
  });
});
