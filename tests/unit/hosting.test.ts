import { describe, expect, test } from 'vitest';
import { hashOf, ScriptFinder } from '../../src/hosting/find-scripts.ts';
import { type Header, headersAt, headersOf } from '../../src/hosting/headers.ts';
import { headersFile, redirectsFile } from '../../src/hosting/netlify.ts';
import { patternSource } from '../../src/hosting/pattern.ts';
import { policyOf } from '../../src/hosting/policy.ts';

function found(...pages: string[]): string[] {
  const finder = new ScriptFinder();
  return [...new Set(pages.flatMap((page) => finder.read(page)))];
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
  const blocks = headersFile(headers, pages)
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
    expect(redirectsFile({ moved: { '/old/': '/new/' }, gone: [] })).toBe('/old/ /new/ 301\n');
  });
});

test('a policy names nothing that is not needed', () => {
  expect(policyOf('page', ['sha256-b', 'sha256-a'])).toContain("script-src 'sha256-a' 'sha256-b';");
  expect(policyOf('embed', [])).toContain("script-src 'none'; ");
  expect(policyOf('search', [])).toContain("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';");
  for (const group of ['page', 'search', 'embed'] as const)
    expect(policyOf(group, [])).not.toContain("'unsafe-");
});
