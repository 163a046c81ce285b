import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import { factsOfSize, gatherFacts } from '../../src/build/page-facts.ts';
import { bytesOf, hashOf, ScriptFinder } from '../../src/hosting/find-scripts.ts';
import { type Header, headersAt, headersOf } from '../../src/hosting/headers.ts';
import { beyondFileLimits, beyondLimits, LARGEST_FILE } from '../../src/hosting/host-limits.ts';
import { withMetaPolicy } from '../../src/hosting/meta-policy.ts';
import { headerRules, headersFile, redirectLines, shapeOf } from '../../src/hosting/netlify.ts';
import { patternSource } from '../../src/hosting/pattern.ts';
import { policyOf } from '../../src/hosting/policy.ts';

function found(...pages: string[]): string[] {
  const finder = new ScriptFinder();
  return [...new Set(pages.flatMap((page) => finder.read(bytesOf(page))))];
}

describe('the scripts of pages', () => {
  test('are those that run, each once', () => {
    const page = '<title>A</title><script>let a</script><script type="speculationrules">{}</script>';
    expect(found(page, page.replace('A', 'B'))).toEqual([hashOf('let a'), hashOf('{}')]);
  });

  test('are not data, whatever is in it', () => {
    const data = (text: string) => `<script type="application/ld+json">{"a":"${text}"}</script>`;
    expect(found(data('one'), data('<script>two<\\/script>'), '<script>let a</script>')).toEqual([
      hashOf('let a'),
    ]);
  });

  test('are not what an attribute or a text has that looks like one', () => {
    const page =
      '<img alt="<script>let evil</script>"><p>&lt;script>let evil</p><textarea><script>let evil</script></textarea>';
    expect(found(page, `${page}<script>let a</script>`)).toEqual([hashOf('let a')]);
  });

  test('are found however they are written', () => {
    expect(found('<SCRIPT>let a</SCRIPT>', '<script defer >let b</script >')).toEqual([
      hashOf('let a'),
      hashOf('let b'),
    ]);
  });

  test('have letters of any script, as the page around them', () => {
    const page = '<title>ماء – 🌊</title><script>let a = "ماء – 🌊"</script>';
    expect(found(page, page.replace('ماء', 'Water'))).toEqual([hashOf('let a = "ماء – 🌊"')]);
    expect(found(page, page.replace('"ماء', '"Water'))).toEqual([
      hashOf('let a = "ماء – 🌊"'),
      hashOf('let a = "Water – 🌊"'),
    ]);
  });

  test('that are loaded have the hash that the page says', () => {
    expect(found('<script src="/a.js" integrity="sha256-abc"></script>')).toEqual(['sha256-abc']);
    expect(() => found('<script src="/a.js"></script>')).toThrow(
      'A page loads /a.js and does not say the hash',
    );
  });
});

test('a pattern stands for parts of a path, and for the rest of it', () => {
  const fits = (pattern: string, path: string) => new RegExp(patternSource(pattern)).test(path);
  expect(fits('/:year/:month/:slug/embed/', '/2026/11/rivers/embed/')).toBe(true);
  expect(fits('/:year/:month/:slug/embed/', '/2026/11/rivers/more/embed/')).toBe(false);
  expect(fits('/:year/:month/:slug/embed/', '/2026/11/rivers/embed/x')).toBe(false);
  expect(fits('/a/*', '/a/b/c.json')).toBe(true);
  expect(fits('/a.b', '/aXb')).toBe(false);
});

test('a header has another value where a pattern fits', () => {
  const header: Header = { name: 'x', everywhere: '1', elsewhere: [{ pattern: '/a/*', value: '2' }] };
  expect([headersAt('/b/', [header]), headersAt('/a/b', [header])]).toEqual([{ x: '1' }, { x: '2' }]);
});

describe('the files of Netlify and Cloudflare Pages', () => {
  const headers = headersOf({ page: 'P', search: 'S', embed: 'E' });
  const pages = ['/', '/about/', '/search/', '/topics/rain/', '/2026/11/rivers/', '/2026/11/rivers/embed/'];
  const blocks = headersFile(headerRules(headers, [...new Set(pages.map(shapeOf))]))
    .split('\n\n')
    .map((block) => block.split('\n').filter(Boolean));

  test('give each page one value of a header, and no more', () => {
    for (const page of pages) {
      const fitting = blocks.filter(([pattern = '']) => new RegExp(patternSource(pattern)).test(page));
      const lines = fitting.flatMap(([, ...rest]) => rest);
      const names = lines.map((line) => line.trim().split(':')[0]);
      expect(new Set(names).size, page).toBe(names.length);
      const wanted = headersAt(page, headers);
      for (const [name, value] of Object.entries(wanted))
        expect(lines, page).toContain(`  ${name}: ${value}`);
    }
  });

  test('lead on from where something was', () => {
    const moved = { '/old/a.txt': '/new/a.txt', '/old/': '/new/' };
    expect(redirectLines({ moved, gone: [] })).toEqual(['/old/ /new/ 301', '/old/a.txt /new/a.txt 301']);
  });

  test('give no file two types', () => {
    for (const file of [
      '/feed.json',
      '/topics/rain/feed.json',
      '/opensearch.xml',
      '/moved.json',
      '/feed.atom',
    ]) {
      const types = blocks
        .filter(([pattern = '']) => new RegExp(patternSource(pattern)).test(file))
        .flatMap(([, ...rest]) => rest.filter((line) => line.startsWith('  content-type')));
      expect(types.length, file).toBeLessThanOrEqual(1);
      if (file.endsWith('feed.json')) expect(types).toEqual(['  content-type: application/feed+json']);
    }
  });

  test('have what matters most where Cloudflare still reads it, and the build says what it does not', () => {
    expect(beyondLimits(headerRules(headers, [...new Set(pages.map(shapeOf))]), [])).toEqual([]);
    const many = [...pages, ...Array.from({ length: 120 }, (_, index) => `/page-${index}/`)];
    const rules = headerRules(headers, [...new Set(many.map(shapeOf))]);
    const read = rules.slice(0, 100).map(({ pattern }) => pattern);
    for (const pattern of ['/*', '/', '/:a/:b/:c/', '/:year/:month/:slug/embed/', '/search/*', '/assets/*'])
      expect(read).toContain(pattern);
    const redirects = Array.from({ length: 2001 }, (_, index) => `/old-${index}/ /new/ 301`);
    const [ofHeaders, ofRedirects, ...more] = beyondLimits(rules, redirects);
    expect(ofHeaders).toMatch(/^_headers has \d+ rules\. Cloudflare Pages reads 100: .*and \d+ more\. Let/);
    expect(ofRedirects).toContain('_redirects has 2001 lines. Cloudflare Pages reads 2000');
    expect(ofRedirects).toContain('(/old-2000/)');
    expect(more).toEqual([]);
    const long = headersOf({ page: 'P'.repeat(2000), search: 'S', embed: 'E' });
    expect(beyondLimits(headerRules(long, pages), [`/${'a'.repeat(1000)} / 301`])).toEqual([
      expect.stringContaining('lines of more than 2000 characters'),
      expect.stringContaining('lines of more than 1000 characters'),
    ]);
  });
});

test('the build says which hosts take no site of so many files, or none so large', () => {
  const said = (count: number, cards = 0, large: string[] = []) =>
    beyondFileLimits({ count, inFolders: { cards, a: 0 }, large });
  expect(said(20_000, 54_000)).toEqual([]);
  expect(said(20_001)).toEqual([
    expect.stringMatching(
      /^The site has 20001 files\. Cloudflare Pages takes 20000, in paid plans 100000\. An/,
    ),
  ]);
  expect(said(250_000, 54_001)).toEqual([
    expect.stringContaining('in paid plans 100000, GitLab Pages 200000. An'),
    '/cards/ has 54001 files. Netlify takes 54000 in a folder, and would refuse the site.',
  ]);
  expect(said(10, 0, ['2026/11/a/article.pdf'])).toEqual([
    'Cloudflare Pages takes no file of more than 25 MiB: 2026/11/a/article.pdf.',
  ]);
});

test('files are counted by what the record of the last build has of them', () => {
  const units = [
    { files: ['index.html', 'cards/a.png', 'cards/b.png'], facts: ['shape /'] },
    { files: ['2026/11/a/index.html', 'a/one/index.html'], facts: factsOfSize('a/b.pdf', LARGEST_FILE + 1) },
    { files: ['pictures/a.avif'], facts: factsOfSize('a/c.pdf', LARGEST_FILE) },
  ];
  expect(gatherFacts(units)).toMatchObject({
    shapes: ['/'],
    files: { count: 6, inFolders: { a: 1, cards: 2, pictures: 1 }, large: ['a/b.pdf'] },
  });
});

test('a policy names nothing that is not needed', () => {
  expect(policyOf('page', ['sha256-b', 'sha256-a'])).toContain("script-src 'sha256-a' 'sha256-b';");
  expect(policyOf('embed', [])).toContain("script-src 'none'; ");
  // The service worker, and its address alone.
  expect(policyOf('page', [])).toContain("worker-src 'self';");
  expect(policyOf('page', [])).toMatch(/; require-trusted-types-for 'script'; trusted-types galley$/);
  expect(policyOf('embed', [])).not.toContain('worker-src');
  expect(policyOf('embed', [])).toMatch(/; trusted-types 'none'$/);
  expect(policyOf('search', [])).toContain(
    "script-src 'strict-dynamic' 'wasm-unsafe-eval'; worker-src 'self';",
  );
  for (const group of ['page', 'search', 'embed'] as const)
    expect(policyOf(group, [])).not.toContain("'unsafe-");
});

test.each(['page', 'search', 'embed'] as const)(
  'Google’s CSP Evaluator finds nothing in the policy of a %s',
  (group) => {
    const { csp } = new CspParser(policyOf(group, [hashOf('one'), hashOf('two')]));
    expect(new CspEvaluator(csp).evaluate()).toEqual([]);
    const weaker = new CspParser(
      policyOf(group, []).replace(/script-src [^;]+/, "script-src 'self' 'unsafe-inline'"),
    );
    expect(new CspEvaluator(weaker.csp).evaluate().length).toBeGreaterThan(0);
  },
);

describe('the policy in a page', () => {
  const PAGE = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>$&</title></head></html>';
  const policyIn = (html: string) =>
    [...html.matchAll(/policy" content="([^"]*)"/g)].map(([, policy]) => policy);

  test('stands before all that it is about, without what browsers pass over there', () => {
    const policy = "default-src 'none'; frame-ancestors 'none'; trusted-types 'none'";
    expect(withMetaPolicy(PAGE, policy)).toBe(
      PAGE.replace(
        '<title>',
        () =>
          `<meta http-equiv="content-security-policy" content="default-src 'none'; trusted-types 'none'"><title>`,
      ),
    );
  });

  test('takes the place of the one before', () => {
    expect(policyIn(withMetaPolicy(withMetaPolicy(PAGE, 'A'), 'B'))).toEqual(['B']);
  });
});
