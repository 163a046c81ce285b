import { describe, expect, test } from 'vitest';
import { BASE, edited, moves, NOTICE, publication, published, TEXT } from '../fixtures/river-publication.ts';
import { articleText } from '../fixtures/temporary-content.ts';

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
