import { afterEach, describe, expect, test, vi } from 'vitest';
import { basePathOf, hrefOf, pathWithin } from '../../src/article/base-path.ts';
import { absoluteAddress } from '../../src/article/permalink.ts';
import { printedAddress } from '../../src/article/printed-address.ts';
import { wholeAddress } from '../../src/article/whole-address.ts';
import { checkSite } from '../../src/content-store/check-site.ts';
import { handOn } from '../../src/desk/command.ts';
import { articleId } from '../../src/editions/linked-ids.ts';
import { tagUri } from '../../src/editions/tag-uri.ts';
import { webManifest } from '../../src/editions/web-manifest.ts';
import { site } from '../../src/site.config.ts';

const OWNER = 'https://owner.github.io/galley';

describe('where a site begins', () => {
  test.each([
    ['https://galley.example', '/'],
    ['https://galley.example/', '/'],
    [OWNER, '/galley/'],
    [`${OWNER}/`, '/galley/'],
    ['https://pages.example/some/press/', '/some/press/'],
  ])('is, at %s, %s', (address, base) => {
    expect(basePathOf(address)).toBe(base);
  });

  test('is put before a path that leaves the house, once', () => {
    expect(hrefOf('/', OWNER)).toBe('/galley/');
    expect(hrefOf('/about/#here', OWNER)).toBe('/galley/about/#here');
    expect(hrefOf('/about/', 'https://galley.example')).toBe('/about/');
    // A page may have the name that the site has.
    expect(hrefOf('/galley/', OWNER)).toBe('/galley/galley/');
  });

  test('is taken off a path of the host', () => {
    expect(pathWithin('/galley/about/', OWNER)).toBe('/about/');
    expect(pathWithin('/galley/', OWNER)).toBe('/');
    expect(pathWithin('/galley', OWNER)).toBe('/');
    expect(pathWithin('/galleys/', OWNER)).toBeUndefined();
    expect(pathWithin('/about/', OWNER)).toBeUndefined();
    expect(pathWithin('/about/', 'https://galley.example')).toBe('/about/');
  });
});

describe('an address becomes whole', () => {
  const page = absoluteAddress('/2026/11/rivers/', OWNER);

  test('of a path within the site', () => {
    expect(page).toBe('https://owner.github.io/galley/2026/11/rivers/');
    expect(absoluteAddress('/a/k3w7r/', `${OWNER}/`)).toBe('https://owner.github.io/galley/a/k3w7r/');
    expect(absoluteAddress('/', 'https://galley.example')).toBe('https://galley.example/');
  });

  test('of what stands on a page', () => {
    expect(wholeAddress('/galley/about/', page)).toBe('https://owner.github.io/galley/about/');
    expect(wholeAddress('#here', page)).toBe(`${page}#here`);
    expect(wholeAddress('../others/', page)).toBe('https://owner.github.io/galley/2026/11/others/');
    expect(printedAddress('/galley/a/k3w7r/', OWNER)).toBe('owner.github.io/galley/a/k3w7r/');
  });
});

/** Of each two parts, with what addresses are encoded for or led elsewhere by. */
const HARD = ['', '/', '#', '.', '..', 'a', '-_', 'é', ' ', '%41', '?q', '//', '\\', '\n', '~', 'b.c'];

test.each([
  'https://galley.example',
  'https://owner.github.io/galley/',
  'http://a.example:8080/x?q#y',
  'https://münchen.example/ü#',
])('an address on %s is whole as browsers make it', (page) => {
  for (const address of HARD.flatMap((first) =>
    HARD.flatMap((second) => [`/${first}${second}`, `#${first}${second}`, first + second]),
  )) {
    const whole = URL.canParse(address, page) ? new URL(address, page).href : undefined;
    if (whole === undefined) expect(() => wholeAddress(address, page)).toThrow();
    else expect(wholeAddress(address, page), address).toBe(whole);
  }
});

describe('ids of a site below a path', () => {
  const below = { ...site, address: OWNER };

  test('are those of its host in feeds, and its own in linked data', () => {
    expect(tagUri(below, 'articles/k3w7r')).toBe('tag:owner.github.io,2026:articles/k3w7r');
    expect(articleId({ id: 'k3w7r' }, below)).toBe('https://owner.github.io/galley/a/k3w7r/#article');
  });

  test('keep an app on a home screen apart from others of the host', () => {
    const { id, start_url, scope, icons } = JSON.parse(webManifest(below));
    expect([id, start_url, scope]).toEqual(['/galley/', '/galley/', '/galley/']);
    for (const { src } of icons) expect(src).toMatch(/^\/galley\/icon/);
  });
});

describe('the address that a run is told', () => {
  const before = process.env['GALLEY_ADDRESS'];
  const own = site.address;
  afterEach(() => {
    if (before === undefined) delete process.env['GALLEY_ADDRESS'];
    else process.env['GALLEY_ADDRESS'] = before;
  });

  test('takes the place of the site’s own, everywhere and at once', () => {
    handOn({ address: OWNER });
    expect([site.address, { ...site }.address, checkSite()]).toEqual([OWNER, OWNER, []]);
    handOn({});
    expect(site.address).toBe(OWNER);
    delete process.env['GALLEY_ADDRESS'];
    expect(site.address).toBe(own);
  });

  test('stays what it is in a build, which asks for it with every link', async () => {
    vi.resetModules();
    const { site: served } = await import('../../src/site.config.ts');
    handOn({ address: OWNER });
    expect(served.address).toBe(OWNER);
    handOn({ address: `${OWNER}/again` });
    vi.stubEnv('GALLEY_PREVIEW', 'no');
    expect(served.address).toBe(`${OWNER}/again`);
    delete process.env['GALLEY_ADDRESS'];
    expect(served.address).toBe(`${OWNER}/again`);
    vi.unstubAllEnvs();
  });

  test.each([
    ['galley.example', 'Invalid URL'],
    ['https://galley.example/?q', 'has more than a host and a plain path'],
    ['https://galley.example/#a', 'has more than a host and a plain path'],
    ['https://user@galley.example/', 'has more than a host and a plain path'],
    ['https://galley.example/a//b/', 'has more than a host and a plain path'],
    ['https://galley.example/a%20b/', 'has more than a host and a plain path'],
    ['https://galley.example/a;b/', 'has more than a host and a plain path'],
  ])('is not %s', (address, wrong) => {
    handOn({ address });
    expect(checkSite()).toEqual([
      expect.objectContaining({
        file: 'GALLEY_ADDRESS',
        rule: 'site',
        message: `The field "address" is "${address}": ${wrong}.`,
      }),
    ]);
  });
});

test('a configuration that does not heed the address of a run stops it', async () => {
  vi.doMock('../../src/site.config.ts', () => ({ site: { ...site, address: 'https://galley.example' } }));
  vi.resetModules();
  vi.stubEnv('GALLEY_ADDRESS', OWNER);
  const { checkSite: check } = await import('../../src/content-store/check-site.ts');
  expect(check().map(({ file, message }) => `${file} ${message}`)).toEqual([
    `src/site.config.ts The address is to be "${OWNER}" (GALLEY_ADDRESS), and is "https://galley.example".`,
  ]);
  vi.unstubAllEnvs();
  vi.doUnmock('../../src/site.config.ts');
});
