import { expect, test } from 'vitest';
import { BASE, edited, publication, published } from '../fixtures/river-publication.ts';
import { articleText } from '../fixtures/temporary-content.ts';
import type { Files } from '../ledger-content.ts';

test('a publication lists every address and every anchor once, and then nothing more', async () => {
  await published();
  const lines = (await publication.ledger())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.flatMap(({ address }) => address ?? [])).toEqual([
    '/2026/11/rivers/',
    '/a/river1/',
    '/a/river1.json',
    '/2026/11/rivers/embed/',
    '/2026/11/rivers/section/the-gauges/',
    '/2026/11/rivers/section/next/',
    '/2026/11/rivers/quote/so-high/',
    '/people/one-writer/',
    '/topics/water/',
    '/about/',
    '/archive/',
    '/corrections/',
    '/feeds/',
    '/people/',
    '/saved/',
    '/search/',
    '/topics/',
    '/feed.atom',
    '/feed.json',
    '/feed.rss',
    '/corrections/feed.atom',
    '/corrections/feed.json',
    '/corrections/feed.rss',
  ]);
  expect(lines.flatMap(({ of, anchor, kind }) => (anchor ? `${of}#${anchor} ${kind}` : []))).toEqual([
    'articles/river1#p1 paragraph',
    'articles/river1#the-gauges heading',
    'articles/river1#the-gauges-p1 paragraph',
    'articles/river1#the-gauges-p2 paragraph',
    'articles/river1#so-high quote',
    'articles/river1#next heading',
    'articles/river1#next-p1 paragraph',
    'pages/about#p1 paragraph',
  ]);
  for (const { hash, on } of lines) {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(on).toBe('2026-12-01');
  }
  const before = await publication.ledger();
  await publication.publish();
  expect(await publication.ledger()).toBe(before);
});

test('an edit adds lines at the end and changes none', async () => {
  await published();
  const before = await publication.ledger();
  await publication.write(edited((text) => text.replace('Three gauges', 'Four gauges')));
  await publication.publish();
  const after = await publication.ledger();
  expect(after.startsWith(before)).toBe(true);
  expect(after.slice(before.length)).toMatch(/^\{"of":"articles\/river1","anchor":"the-gauges-p1",[^\n]*\n$/);
});

test.each<[string, (text: string) => string, string]>([
  [
    'a reworded heading keeps its id',
    (text) => text.replace('The gauges', 'Records'),
    '<h2 id="the-gauges">Records',
  ],
  [
    'a paragraph keeps its id behind a new one',
    (text) => text.replace('Three', 'A new paragraph.\n\nThree'),
    '<p id="the-gauges-p1" class="unbroken">Three',
  ],
  [
    'a new paragraph takes a number that was never given',
    (text) => text.replace('Three', 'A new paragraph.\n\nThree'),
    '<p id="the-gauges-p3" class="unbroken">A new paragraph.',
  ],
  [
    'a heading that has become another’s keeps its id',
    (text) => text.replace('## The gauges', '## Records\n\n### The gauges'),
    '<h3 id="the-gauges">The gauges',
  ],
  [
    'a former id stands in the block that is named',
    (text) => text.replace('## What is next {#next}', '## Later {#later formerly=next}'),
    '<h2 id="later"><span id="next"></span>Later',
  ],
  [
    'former ids stand at the end of a paragraph as well',
    (text) =>
      text
        .replace(/\n\nThree.*?north\./s, '')
        .replace('no warning.', 'no warning. {formerly="the-gauges-p1 old-mark"}'),
    '<p id="the-gauges-p2" class="unbroken"><span id="old-mark"></span><span id="the-gauges-p1"></span>',
  ],
])('%s', async (_, change, expected) => {
  await published();
  await publication.write(edited(change));
  expect(await publication.problems()).toEqual([]);
  const { articles } = await publication.read();
  const html = await publication.html(articles[0]?.store.key ?? '');
  expect(html).toContain(expected);
});

test('the numbered paragraphs of a section that is gone go where the section goes', async () => {
  await published();
  await publication.write(
    edited((text) =>
      text.replace(/## What is next.*$/s, '').replace('## The gauges', '## The gauges {formerly=next}'),
    ),
  );
  expect(await publication.problems()).toEqual([]);
  const { articles } = await publication.read();
  const html = await publication.html(articles[0]?.store.key ?? '');
  expect(html).toMatch(/<h2 id="the-gauges">(?:<span id="next(?:-p1)?"><\/span>){2}The gauges/);
});

test.each<[string, (text: string) => string, (text: string) => string, string[]]>([
  [
    'no new paragraph takes a number of a section that is gone',
    (text) =>
      text.replace(/## What is next.*$/s, '').replace('## The gauges', '## The gauges {formerly=next}'),
    (text) => `${text}\n\nA ferry sank in the harbour.`,
    ['<span id="next-p1"></span>', '<p id="the-gauges-p3" class="unbroken">A ferry'],
  ],
  [
    'no new paragraph takes an anchor that is said to be another’s',
    (text) =>
      text.replace(/\n\nThree.*?north\./s, '').replace('no warning.', 'no warning. {formerly=the-gauges-p1}'),
    (text) => `${text}\n\nA ferry sank in the harbour.`,
    ['<span id="the-gauges-p1"></span>', '<p id="next-p2" class="unbroken">A ferry'],
  ],
  [
    'a paragraph that is replaced and said to be another’s gives its anchor to that',
    (text) =>
      text
        .replace(/Three.*?north\./s, 'A ferry sank in the harbour.')
        .replace('no warning.', 'no warning. {formerly=the-gauges-p1}'),
    (text) => text,
    ['<span id="the-gauges-p1"></span>', '<p id="the-gauges-p3" class="unbroken">A ferry'],
  ],
  [
    'the id of a paragraph can become that of a pull-quote in it',
    (text) => text.replace('the dikes.', 'the dikes. {#money formerly=next-p1}'),
    (text) => text.replace(/(The council.*dikes\.) .*$/s, ':pull[$1]{#money} {formerly=next-p1}'),
    ['id="money">The council', '<span id="next-p1"></span>'],
  ],
])('%s', async (_, first, second, expected) => {
  await published();
  await publication.write(edited(first));
  await publication.publish();
  await publication.write(edited((text) => second(first(text))));
  expect(await publication.problems()).toEqual([]);
  const { articles } = await publication.read();
  const html = await publication.html(articles[0]?.store.key ?? '');
  for (const words of expected) expect(html).toContain(words);
});

test('an id that cannot be set is not offered', async () => {
  const korean = (heading: string): Files => ({
    'articles/rivers/index.md': articleText({}, `Words.\n\n${heading}\n\n강물이 불었다고 한다.`),
  });
  await published(korean('## 측정소의 기록'));
  await publication.write(korean(''));
  expect((await publication.problems()).join()).toContain(
    'write at the end of the heading or paragraph {formerly=측정소의-기록}. Its numbered',
  );
});

test('a former id from before this publication is listed as well', async () => {
  await published(edited((text) => text.replace('week.', 'week. {formerly=old-mark}')));
  await publication.write(BASE);
  expect((await publication.problems()).join()).toContain('The anchor "#old-mark" of a part');
});

test('a note can have a former id', async () => {
  const noted = (mark: string) => edited((text) => `${text}\n\n:::note${mark}\nOf the editor.\n:::`);
  await published(noted('{#of-editor}'));
  await publication.write(noted('{#of-desk formerly=of-editor}'));
  expect(await publication.problems()).toEqual([]);
  const { articles } = await publication.read();
  const html = await publication.html(articles[0]?.store.key ?? '');
  expect(html).toContain('id="of-desk"><span id="of-editor"></span>');
});

test('while somebody writes, what is gone is said and stops nothing', async () => {
  await published();
  await publication.write(edited((text) => text.replace(/## What is next.*$/s, ''), { draft: 'true' }));
  const problems = await publication.problems(true);
  expect(problems.filter((problem) => problem.includes(' error '))).toEqual([]);
  expect(problems.join()).toContain('warning lost-address');
  expect((await publication.read(true)).articles.length).toBe(1);
});

test('notes that are gone lead to the end of the text', async () => {
  const sources = '\n  law: { title: A law }\n  book: { title: A book }';
  await published(edited((text) => text.replace('third week.', 'third week.[^law][^book]'), { sources }));
  await publication.write(BASE);
  expect(await publication.problems()).toEqual([]);
  const { articles } = await publication.read();
  const html = await publication.html(articles[0]?.store.key ?? '');
  for (const id of ['fn-law', 'fnref-law', 'fn-book', 'fnref-book', 'sources']) {
    expect(html).toContain(`<span id="${id}"></span>`);
  }
});
