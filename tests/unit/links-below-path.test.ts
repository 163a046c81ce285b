import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';

const SITE = 'https://owner.github.io/galley';

/** A text as it is rendered on a page of a site, and what is known of its links to the site. */
async function render(markdown: string, site = SITE) {
  const { rendering, messages } = await renderMarkdown(markdown, 'index.md', {
    language: 'en',
    sources: {},
    address: new URL('2026/11/a/', `${site}/`).href,
    site,
    readPicture: () => Promise.reject(new Error('There are no pictures.')),
  });
  expect(messages).toEqual([]);
  return {
    html: rendering?.html ?? '',
    links: rendering?.siteLinks.map(({ written, path, anchor }) => [written, path, anchor]),
    addresses: rendering?.addresses,
  };
}

describe('on a site below a path, a link', () => {
  test('to a page of the site is written without the path, and begins with it', async () => {
    const { html, links, addresses } = await render('See [this](/about/#here).');
    expect(html).toContain('<a href="/galley/about/#here"');
    expect(links).toEqual([['/about/#here', '/about/', 'here']]);
    expect(addresses).toEqual(['owner.github.io/galley/about/#here']);
  });

  test('by reference, in a note and in a table is the same', async () => {
    const text = 'See [this] and a note.[^1]\n\n|A|\n|-|\n|[c](/c/)|\n\n[this]: /a/\n[^1]: See [b](/b/).';
    const { html, links } = await render(text);
    expect([...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/galley/a/',
      '/galley/c/',
    ]);
    expect(links?.map(([, path]) => path).sort()).toEqual(['/a/', '/b/', '/c/']);
  });

  test('that is relative stays, and is known', async () => {
    const { html, links } = await render('See [this](../b/) and [that](../../../about/).');
    expect(html).toContain('<a href="../b/"');
    expect(links?.map(([, path]) => path)).toEqual(['/2026/11/b/', '/about/']);
  });

  test('that climbs out of the site is still held to be one of it, so that it is found dead', async () => {
    const { links } = await render('See [this](../../../../other/).');
    expect(links?.map(([, path]) => path)).toEqual(['/other/']);
  });

  test('that is whole is of the site, or of another on the same host', async () => {
    const { html, links } = await render(
      `See [this](${SITE}/about/) and [that](https://owner.github.io/other/).`,
    );
    expect(links).toEqual([[`${SITE}/about/`, '/about/', '']]);
    expect(html).toMatch(/<a href="https:\/\/owner\.github\.io\/galley\/about\/"(?! rel)/);
    expect(html).toMatch(/<a href="https:\/\/owner\.github\.io\/other\/" rel="external noopener"/);
  });
});

test('on a site that is the whole of its host nothing is put before a link', async () => {
  const { html, links } = await render('See [this](/about/).', 'https://galley.example');
  expect(html).toContain('<a href="/about/"');
  expect(links).toEqual([['/about/', '/about/', '']]);
});
