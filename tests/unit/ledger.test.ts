import { afterEach, describe, expect, test } from 'vitest';
import { articleText } from '../fixtures/temporary-content.ts';
import { type Files, Publication } from '../ledger-content.ts';

const TEXT = `The river rose above the old bridge on Monday, for the third week.

## The gauges

Three gauges set records in November, and more rain is forecast for the north.

:pull[Nobody living has seen the water so high.]{#so-high} The office had given no warning.

## What is next {#next}

The council meets on Thursday to decide on money for the dikes.`;

const BASE: Files = {
  'articles/rivers/index.md': articleText({ topics: '[water]', id: 'river1' }, TEXT),
  'topics/water.md': '---\nname: Water\ndescription: All about water.\n---\n',
  'pages/about.md': '---\ntitle: About\ndescription: Who we are.\n---\n\nWe write.\n',
};

const NOTICE = '---\nid: river1\nremoved: 2026-11-30\nreason: The report was forged.\n---\n';

let publication: Publication;
afterEach(() => publication.remove());

async function published(files: Files = BASE): Promise<Publication> {
  publication = await Publication.open(files);
  await publication.publish();
  return publication;
}

/** The base with its article's text changed. */
function edited(change: (text: string) => string, fields: Record<string, string> = {}): Files {
  return {
    ...BASE,
    'articles/rivers/index.md': articleText({ topics: '[water]', id: 'river1', ...fields }, change(TEXT)),
  };
}

async function moves(): Promise<Record<string, string>> {
  const { ledger } = await publication.read();
  return Object.fromEntries(ledger.moves.map(({ from, to }) => [from, to]));
}

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

describe('a build stops', () => {
  test.each<[string, Files, string[]]>([
    [
      'when a section is gone',
      edited((text) => text.replace(/## What is next.*$/s, '')),
      [
        'articles/rivers/index.md:16 error lost-anchor The anchor "#next" of a heading, published on 2026-12-01, is gone; it stood after #the-gauges-p2.',
      ],
    ],
    [
      'when a paragraph is gone',
      edited((text) => text.replace(/\n\nThree.*?north\./s, '')),
      ['articles/rivers/index.md:12 error lost-anchor The anchor "#the-gauges-p1" of a paragraph'],
    ],
    [
      'when a sentence is no longer pulled',
      edited((text) => text.replace(/:pull\[(.*?)\]\{#so-high\}/, '$1')),
      ['error lost-anchor The anchor "#so-high" of a pull-quote'],
    ],
    [
      'when a set id is another',
      edited((text) => text.replace('{#next}', '{#later}')),
      ['error lost-anchor The anchor "#next" of a heading'],
    ],
    [
      'when two set ids have changed places',
      edited((text) =>
        text.replace('The gauges', 'The gauges {#next}').replace('next {#next}', 'next {#the-gauges}'),
      ),
      [
        'articles/rivers/index.md:18 error moved-anchor The anchor "#the-gauges", published on 2026-12-01, would lead to other words; those that it was published with stand in line 12. Take the-gauges out of the mark here.',
        'articles/rivers/index.md:12 error moved-anchor The anchor "#next"',
      ],
    ],
    [
      'when an id is set that another block has',
      edited((text) => text.replace('warning.', 'warning. {#p1}')),
      ['articles/rivers/index.md:16 error moved-anchor The anchor "#p1"'],
    ],
    [
      'when a former id is that of a block that stands as it did',
      edited((text) => text.replace('warning.', 'warning. {formerly=p1}')),
      ['articles/rivers/index.md:16 error moved-anchor The anchor "#p1"'],
    ],
    [
      'when a former id is set elsewhere, or named twice',
      edited((text) =>
        text.replace('warning.', 'warning. {formerly="next x"}').replace('week.', 'week. {formerly=x}'),
      ),
      [
        'articles/rivers/index.md:16 error duplicate-id The former id "next" is one that another place of the text has, or names as well.',
        'articles/rivers/index.md:16 error duplicate-id The former id "x"',
      ],
    ],
    [
      'when an id is set at a block that had another, and says where the two belong',
      edited((text) => text.replace('The gauges', 'The gauges {#gauges}')),
      [
        'articles/rivers/index.md:12 error lost-anchor The anchor "#the-gauges"',
        'Its words stand here: write {#gauges formerly=the-gauges} instead of the mark.',
      ],
    ],
    [
      'when a former id stands where none can',
      edited((text) => `${text}\n\n- A list. {formerly=old}\n\n> Words. {formerly="a b"}`),
      [
        'articles/rivers/index.md:22 error id An id stands where none can be set: "{formerly=old}".',
        'articles/rivers/index.md:24 error id An id stands where none can be set',
      ],
    ],
    [
      'when the slug is another',
      {
        ...BASE,
        'articles/rivers/index.md': '',
        'articles/floods/index.md': BASE['articles/rivers/index.md'] as string,
      },
      [
        'articles/floods/index.md:6 error lost-address The address "/2026/11/rivers/", published on 2026-12-01, would lead nowhere: the article is at /2026/11/floods/ now. Put back what it was made of, or say that it has moved: formerly: [rivers]',
      ],
    ],
    [
      'when the month is another',
      edited((text) => text, { published: '2026-10-23T09:00:00+00:00' }),
      ['say that it has moved: formerly: [/2026/11/rivers/]'],
    ],
    [
      'when the id is another',
      edited((text) => text, { id: 'river2' }),
      [
        'articles/rivers/index.md:2 error taken-address The address "/2026/11/rivers/" was published on 2026-12-01 as that of articles/river1, and this is articles/river2. If it is the same article, put back id: river1.',
      ],
    ],
    [
      'when the article is a draft again',
      edited((text) => text, { draft: 'true' }),
      [
        'articles/rivers/index.md:6 error lost-address The article is not public, and its address "/2026/11/rivers/", published on 2026-12-01, would lead nowhere.',
      ],
    ],
    [
      'when the article is a draft again, with an error in it',
      edited((text) => text.replace(/\n\nThree.*?north\./s, ''), { draft: 'true' }),
      [
        'articles/rivers/index.md:13 warning lost-anchor',
        'articles/rivers/index.md:6 error lost-address The article is not public',
      ],
    ],
    [
      'when the article is held back',
      edited((text) => text, { published: '2027-11-23T09:00:00+00:00' }),
      ['error lost-address The article is not public'],
    ],
    [
      'when the article is gone',
      { ...BASE, 'articles/rivers/index.md': '' },
      [
        'published.jsonl:1 error lost-address The address "/2026/11/rivers/", published on 2026-12-01, would lead nowhere: articles/river1 is gone. Put the article with id: river1 back. If it is to go, leave a notice: content/removed/rivers.md with id: river1,',
      ],
    ],
    [
      'when a topic is gone',
      { ...edited((text) => text, { topics: '[]' }), 'topics/water.md': '' },
      [
        'error lost-address The address "/topics/water/", published on 2026-12-01, would lead nowhere: topics/water is gone. Put content/topics/water.md back, or name it in the front matter of the topic that takes its place: formerly: [water]',
      ],
    ],
    ['when a page is gone', { ...BASE, 'pages/about.md': '' }, ['The address "/about/"']],
    [
      'when a former address is one that is served',
      edited((text) => text, { formerly: '[/about/]' }),
      ['error taken-address The former address "/about/" is one at which something is published now.'],
    ],
    [
      'when a notice stands beside its article',
      { ...BASE, 'removed/rivers.md': NOTICE },
      ['removed/rivers.md:1 error removed The article with the id "river1" is still in content/articles.'],
    ],
    [
      'when a notice is of an article that never was',
      { ...BASE, 'removed/other.md': NOTICE.replace('river1', 'other1') },
      ['removed/other.md:1 error removed The ledger has no article with the id "other1".'],
    ],
  ])('%s', async (_, files, expected) => {
    await published();
    await publication.write(Object.fromEntries(Object.entries(files).filter(([, text]) => text)));
    const problems = await publication.problems();
    for (const words of expected) expect(problems.join('\n')).toContain(words);
  });

  test('when an article stands where another was', async () => {
    await published({ ...BASE, 'articles/rivers/index.md': BASE['articles/rivers/index.md'] as string });
    await publication.write({
      ...BASE,
      'articles/floods/index.md': articleText(
        { id: 'river1', topics: '[water]', formerly: '[rivers]' },
        TEXT,
      ),
      'articles/rivers/index.md': articleText({ id: 'newone' }),
    });
    const problems = await publication.problems();
    expect(problems.join('\n')).toContain(
      'The former address "/2026/11/rivers/" is one at which something is published now.',
    );
    expect(problems.join('\n')).toContain('as that of articles/river1, and this is articles/newone.');
  });

  test('and does not say that nothing takes the place of a page when what does has errors', async () => {
    await published();
    const { 'pages/about.md': _, ...others } = BASE;
    await publication.write({
      ...others,
      'pages/who.md': '---\ntitle: About\nformerly: [about]\n---\n\nWe.\n',
    });
    const problems = await publication.problems();
    expect(problems.join()).toContain('pages/who.md');
    expect(problems.join()).not.toContain('lost-address');
  });

  test('when corrections are gone', async () => {
    await published(edited((text) => text, { corrections: '[{ date: 2026-11-24, wrong: A., right: B. }]' }));
    await publication.write(BASE);
    expect((await publication.problems()).join()).toContain(
      'The corrections, published on 2026-12-01, are gone',
    );
  });

  test.each([
    ['{"of":"articles/x1y2z"', 'is not JSON'],
    ['<<<<<<< HEAD', 'is the mark of a merge that was not finished'],
    [
      '{"of":"articles/x1y2z","hash":"0000000000000000","on":"2026-12-01"}',
      'has not either an address or an anchor',
    ],
    [
      '{"of":"articles/x1y2z","address":"x","hash":"0000000000000000","on":"2026-12-01"}',
      'address is not a path',
    ],
    ['{"of":"articles/x1y2z","address":"/x/","hash":"0","on":"2026-13-01"}', 'is no line of a ledger'],
  ])('when the ledger has the line %s', async (line, wrong) => {
    await published();
    const place = (await publication.ledger()).split('\n').length;
    await publication.append(`${line}\n`);
    const [problem, ...others] = await publication.problems();
    expect(others).toEqual([]);
    expect(problem?.startsWith(`published.jsonl:${place} error ledger `)).toBe(true);
    expect(problem).toContain(wrong);
  });
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

describe('what has moved leads on in one step', () => {
  test('an article that was renamed twice', async () => {
    await published();
    const { 'articles/rivers/index.md': _, ...others } = BASE;
    const renamed = (slug: string, formerly: string) => ({
      ...others,
      [`articles/${slug}/index.md`]: articleText({ topics: '[water]', id: 'river1', formerly }, TEXT),
    });
    await publication.write(renamed('floods', '[rivers]'));
    expect(await publication.problems()).toEqual([]);
    await publication.publish();
    await publication.write(renamed('deluge', '[rivers, floods]'));
    expect(await publication.problems()).toEqual([]);
    const to = '/2026/11/deluge/';
    expect(await moves()).toEqual(
      Object.fromEntries(
        ['/2026/11/rivers/', '/2026/11/floods/'].flatMap((from) =>
          ['', 'embed/', 'section/the-gauges/', 'section/next/', 'quote/so-high/'].map((rest) => [
            from + rest,
            to + rest,
          ]),
        ),
      ),
    );
  });

  test('a pull-quote and a section that are no more', async () => {
    await published();
    await publication.write(
      edited((text) =>
        text
          .replace(
            /:pull\[(.*?)\]\{#so-high\} The office had given no warning\./,
            '$1 The office had given no warning. {formerly=so-high}',
          )
          .replace('## What is next {#next}', '### What is next {#next}'),
      ),
    );
    expect(await publication.problems()).toEqual([]);
    expect(await moves()).toEqual({
      '/2026/11/rivers/quote/so-high/': '/2026/11/rivers/#so-high',
      '/2026/11/rivers/section/next/': '/2026/11/rivers/#next',
    });
  });

  test('a topic, a person and a page with other names', async () => {
    await published();
    const {
      'topics/water.md': _,
      'pages/about.md': __,
      ...others
    } = edited((text) => text, { topics: '[floods]' });
    await publication.write({
      ...others,
      'topics/floods.md': '---\nname: Floods\ndescription: D.\nformerly: [water]\n---\n',
      'pages/who.md': '---\ntitle: About\ndescription: D.\nformerly: [about]\n---\n\nWe write.\n',
    });
    expect(await publication.problems()).toEqual([]);
    expect(await moves()).toEqual({ '/topics/water/': '/topics/floods/', '/about/': '/who/' });
  });

  test('an article that was taken down, to its notice', async () => {
    await published();
    const { 'articles/rivers/index.md': _, ...others } = BASE;
    await publication.write({ ...others, 'removed/rivers.md': NOTICE });
    expect(await publication.problems()).toEqual([]);
    const { ledger } = await publication.read();
    expect(ledger.removals).toEqual([
      {
        id: 'river1',
        removed: '2026-11-30',
        reason: 'The report was forged.',
        permalink: '/2026/11/rivers/',
      },
    ]);
    expect(new Set(ledger.moves.map(({ to }) => to))).toEqual(new Set(['/2026/11/rivers/']));
    expect(ledger.moves.map(({ from }) => from)).toContain('/a/river1/');
  });

  test('an address from before this publication', async () => {
    await published();
    await publication.write(edited((text) => text, { formerly: '[/old/rivers.html/]' }));
    expect(await publication.problems()).toEqual([]);
    expect(await moves()).toEqual({ '/old/rivers.html/': '/2026/11/rivers/' });
    await publication.publish();
    expect((await publication.read()).ledger.unlisted).toEqual([]);
    await publication.write(BASE);
    expect((await publication.problems()).join()).toContain(
      'would lead nowhere: the article is at /2026/11/rivers/ now. Put back what it was made of, or say that it has moved: formerly: [/old/rivers.html/]',
    );
  });

  test('an address from before this publication that another article has now', async () => {
    const other = (formerly: string) => ({
      'articles/floods/index.md': articleText({ id: 'flood1', formerly }),
    });
    await published({ ...edited((text) => text, { formerly: '[/old/a/, /old/b/]' }), ...other('[]') });
    await publication.write({ ...edited((text) => text, { formerly: '[/old/a/]' }), ...other('[/old/b/]') });
    expect(await publication.problems()).toEqual([]);
    expect((await moves())['/old/b/']).toBe('/2026/11/floods/');
  });

  test('a topic’s name from before this publication', async () => {
    const named = { ...BASE, 'topics/water.md': '---\nname: W\ndescription: D.\nformerly: [rain]\n---\n' };
    await published(named);
    await publication.write(BASE);
    expect((await publication.problems()).join()).toContain(
      'would lead nowhere: topics/water is at /topics/water/ now. Put back what it was made of, or say that it has moved: formerly: [rain]',
    );
  });

  test('a notice stands where the article was last, not where it had been before this publication', async () => {
    await published();
    await publication.write(edited((text) => text, { formerly: '[streams]' }));
    await publication.publish();
    const { 'articles/rivers/index.md': _, ...others } = BASE;
    await publication.write({ ...others, 'removed/rivers.md': NOTICE });
    expect(await publication.problems()).toEqual([]);
    const { ledger } = await publication.read();
    expect(ledger.removals.map(({ permalink }) => permalink)).toEqual(['/2026/11/rivers/']);
    expect((await moves())['/2026/11/streams/']).toBe('/2026/11/rivers/');
  });
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
