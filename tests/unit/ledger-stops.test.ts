import { describe, expect, test } from 'vitest';
import { BASE, edited, NOTICE, publication, published, TEXT } from '../fixtures/river-publication.ts';
import { articleText } from '../fixtures/temporary-content.ts';
import type { Files } from '../ledger-content.ts';

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
