import { chmod, readFile, stat } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type Ended, runNode } from '../run-node.ts';
import { type BuiltSite, builtFile, realSite, runBuild } from '../sites.ts';

const FILE = 'articles/rivers/index.md';
const BEFORE = articleText({ id: 'river1', title: '"Rivers: rise"  # as on paper' });

let content: TemporaryContent;
let site: BuiltSite;

beforeAll(async () => {
  content = await temporaryContent({
    [FILE]: BEFORE,
    'articles/draft/index.md': articleText({ id: 'draft1', draft: 'true' }),
    'articles/later/index.md': articleText({ id: 'later1', published: '2027-01-01T09:00:00Z' }),
    'articles/broken/index.md': articleText({ id: 'broken1', standfirst: '""' }),
  });
  const { folder } = content;
  site = { content: folder, out: `${folder}/built`, cache: `${folder}/.cache` };
});
afterAll(() => content.remove());

function correct(...said: string[]): Promise<Ended> {
  const where = ['--content', content.folder, '--now', '2026-12-01T00:00:00+00:00'];
  return runNode(['src/desk/desk.ts', 'correct', ...said, ...where]);
}

const text = () => readFile(`${content.folder}/${FILE}`, 'utf8');

const SAID = ['--wrong', 'It said: "three gauges".', '--right', 'There are four.'];

describe('the command that corrects', () => {
  test.each([
    [[], 2, 'Name the article'],
    [
      ['nowhere', ...SAID],
      2,
      'There is no article with the slug "nowhere". There are: broken, draft, later, rivers.',
    ],
    [['../people', ...SAID], 2, 'There is no article with the slug "../people".'],
    [['rivers', 'draft', ...SAID], 2, '"draft" is named as well'],
    [['draft', ...SAID], 2, 'is a draft, so nobody has read what is wrong'],
    [['later', ...SAID], 2, 'is held back until 2027-01-01T09:00:00Z'],
    [['broken', ...SAID], 1, 'articles/broken/index.md:4:13  error  wrong-field'],
    [['rivers', '--wrong', 'It said: three.'], 2, '--right is missing.'],
    [['rivers', ...SAID, '--date', '2026-12-02'], 2, 'which is after today, 2026-12-01'],
    [['rivers', ...SAID, '--reason', 'x'], 2, '--reason'],
  ])('called with %j ends with %i and says why', async (args, code, said) => {
    expect(await correct(...args)).toMatchObject({ code, stderr: expect.stringContaining(said) });
    expect(await text()).toBe(BEFORE);
  });

  test('changes nothing but the list of corrections, and says what follows', async () => {
    await chmod(`${content.folder}/${FILE}`, 0o640);
    const { code, stdout } = await correct('rivers', ...SAID, '--date', '2026-11-24');
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('/2026/11/rivers/#corrections and at /corrections/'),
    ]);
    const [front, ...body] = BEFORE.split('\n---\n');
    const entry = `corrections:\n  - date: 2026-11-24\n    wrong: 'It said: "three gauges".'\n    right: There are four.`;
    expect(await text()).toBe([`${front}\n${entry}`, ...body].join('\n---\n'));
    expect((await stat(`${content.folder}/${FILE}`)).mode & 0o777).toBe(0o640);
    expect(await correct('rivers', ...SAID)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('says this already'),
    });
  });

  test('gives the note, the list, the feed, the data, the last change and the version on paper', async () => {
    await content.write('articles/broken/index.md', articleText({ id: 'broken1' }));
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    const read = (file: string) => readFile(`${site.out}/${file}`, 'utf8');
    const { document } = parseHTML(await read('2026/11/rivers/index.html'));
    const words = (selector: string) =>
      document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
    const said = 'It said: “three gauges”. There are four.';
    expect(words('#corrections li')).toBe(`24 November 2026. ${said}`);
    expect(words('.version')).toContain('Version of 24 November 2026.');
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect([data.dateModified, data.correction]).toEqual([
      '2026-11-24',
      [{ '@type': 'CorrectionComment', datePublished: '2026-11-24', text: said }],
    ]);

    const page = parseHTML(await read('corrections/index.html')).document;
    expect([...page.querySelectorAll('.rows li a')].map((link) => link.getAttribute('href'))).toEqual([
      '/2026/11/rivers/#corrections',
    ]);
    expect(page.querySelector('.rows')?.textContent).toContain(said);
    const feed = page.querySelector('link[type="application/atom+xml"]')?.getAttribute('href') ?? '';
    expect(await read(feed)).toContain(`<summary>${said}</summary>`);
    const card = page.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    expect((await stat(`${site.out}${new URL(card).pathname}`)).size).toBeGreaterThan(1000);
  });
});

test('without any correction the list says so', async () => {
  const { document } = parseHTML(await readFile(builtFile(realSite, 'corrections/index.html'), 'utf8'));
  expect(document.querySelector('main')?.textContent).toContain('No article has been corrected yet.');
});

test('a page of the content cannot take the place of the list', async () => {
  await content.write('pages/corrections.md', '---\ntitle: Mine\ndescription: Mine.\n---\n\nWords.\n');
  const { code, stderr } = await runBuild(site);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('The address /corrections/ is taken by the site'),
  ]);
});
