import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { handOn } from '../../src/desk/command.ts';
import { site } from '../../src/site.config.ts';
import { temporaryContent } from '../fixtures/temporary-content.ts';
import { type BuiltSite, pressSite, realSite, runBuild } from '../sites.ts';

/** The project's own site at a second address: a staging copy, which must not be taken for the first. */
const stagingSite = {
  content: realSite.content,
  out: '.cache/tests/staging',
  cache: '.cache/tests/staging-cache',
  address: 'https://staging.example',
} satisfies BuiltSite;

/** The files of a built site that hold a text, whatever they are packed in. */
function filesWith(text: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => unpacked(file).some((bytes) => bytes.includes(text)));
}

function unpacked(file: string): Buffer[] {
  const bytes = readFileSync(file);
  if (file.endsWith('.epub')) return Object.values(unzipSync(bytes)).map((part) => Buffer.from(part));
  return bytes.subarray(0, 2).toString('hex') === '1f8b' ? [gunzipSync(bytes)] : [bytes];
}

beforeAll(async () => {
  const { code, stderr } = await runBuild(stagingSite);
  if (code !== 0) throw new Error(stderr);
});

describe('a site that is built for another address than its own', () => {
  const { host } = new URL(site.address);

  test.each([
    ['another host', stagingSite],
    ['a path of another host', pressSite],
  ])('on %s says nothing of its own in any file', (_, { out, address }) => {
    expect(filesWith(host, out)).toEqual([]);
    expect(filesWith(new URL(address).host, out).length).toBeGreaterThan(50);
  });

  test('has nothing in its books that is beside the path', () => {
    const book = unzipSync(readFileSync(path.join(pressSite.out, '2026/11/every-part/article.epub')));
    const text = Buffer.concat(Object.values(book)).toString();
    const addresses = [...text.matchAll(/(?:href|src)="(\/[^"]*|https:\/\/pages\.example[^"]*)"/g)];
    expect(addresses.length).toBeGreaterThan(5);
    expect(
      addresses.map(([, address]) => address).filter((one) => !one?.startsWith(pressSite.address)),
    ).toEqual([]);
  });

  test('says the path in what no link is: pages to fetch ahead, addresses on paper', () => {
    const html = readFileSync(path.join(pressSite.out, '2026/11/every-part/index.html'), 'utf8');
    expect(html).toContain('{"href_matches":["/some/press/","/some/press/*/"]}');
    expect(html).toContain('data-foot="pages.example/some/press/2026/11/every-part/"');
    expect(html).toContain('>pages.example/some/press/a/every1/</a>');
  });

  test('has the same ledger to write', async () => {
    const { settings, remove } = await temporaryContent();
    const lines = async (address: string | undefined) => {
      handOn({ address });
      const { ledger, problems } = await readContent({
        ...settings,
        contentDir: path.resolve(pressSite.content),
      });
      expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
      return ledger.unlisted;
    };
    const own = await lines(undefined);
    expect(own.length).toBeGreaterThan(10);
    expect(await lines(pressSite.address)).toEqual(own);
    delete process.env['GALLEY_ADDRESS'];
    await remove();
  });

  test('has the same files', () => {
    const files = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        // Names with a digest of what is in them.
        (name) => !/^(?:assets|search\/data)\//.test(name),
      );
    expect(files(stagingSite.out).sort()).toEqual(files(realSite.out).sort());
    expect(readFileSync(path.join(stagingSite.out, 'moved.json'), 'utf8')).toBe(
      readFileSync(path.join(realSite.out, 'moved.json'), 'utf8'),
    );
  });

  test.each([
    ['galley', 'Invalid URL'],
    ['https://galley.example/?q', 'has more than a host and a plain path'],
    ['https://galley.example/a b/', 'has more than a host and a plain path'],
    ['ftp://galley.example', 'Invalid URL'],
  ])('is not built for %s', async (address, wrong) => {
    const { code, stderr } = await runBuild({ ...stagingSite, out: '.cache/tests/nowhere', address });
    expect([code, stderr]).toEqual([1, expect.stringContaining('GALLEY_ADDRESS')]);
    expect(stderr).toContain(`The field "address" is "${address}": ${wrong}.`);
    expect(stderr).toContain('For example: "https://galley.example"');
    expect(stderr).not.toContain('fault of the program');
  });
});
