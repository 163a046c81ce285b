import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { site as publication } from '../../src/site.config.ts';
import { publishedArticles, typed } from '../published.ts';
import { builtFile } from '../sites.ts';

const whole = (path: string) => new URL(path, publication.address).href;

describe.each(publishedArticles().map((article) => [article.permalink, article] as const))(
  'embedding %s',
  (permalink, { site, front, people, language }) => {
    const read = (file: string) => readFileSync(builtFile(site, file), 'utf8');
    const open = (file: string) => parseHTML(read(file)).document;
    const answer = JSON.parse(read(`${permalink}oembed.json`));

    test('the answer is discovered, and has what oEmbed 1.0 asks of a rich one', () => {
      const link = open(`${permalink}index.html`).querySelector('link[type="application/json+oembed"]');
      expect(link?.getAttribute('rel')).toBe('alternate');
      expect(link?.getAttribute('href')).toBe(whole(`${permalink}oembed.json`));
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        provider_name: publication.name,
        provider_url: whole('/'),
        author_name: new Intl.ListFormat('en').format(people.map(({ name }) => name)),
        cache_age: expect.any(Number),
        html: expect.any(String),
        width: expect.any(Number),
        height: expect.any(Number),
      });
      expect(typed(answer.title)).toBe(front.title);
      if (people.length === 1) expect(answer.author_url).toBe(whole(`/people/${people[0]?.id}/`));
    });

    test('a thumbnail has its address and size, or nothing of it is said', async () => {
      const { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height } = answer;
      if (url === undefined) return expect([width, height]).toEqual([undefined, undefined]);
      const size = await sharp(builtFile(site, new URL(url).pathname)).metadata();
      expect([size.width, size.height]).toEqual([width, height]);
    });

    test('its markup is one frame with the page made for it, named and without rights it does not need', () => {
      const { body } = parseHTML(`<!doctype html><html><body>${answer.html}</body></html>`).document;
      expect([...body.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['IFRAME']);
      const frame = body.querySelector('iframe');
      expect(frame?.getAttribute('src')).toBe(whole(`${permalink}embed/`));
      expect(typed(frame?.getAttribute('title') ?? '')).toBe(`${front.title} – ${publication.name}`);
      expect(frame?.getAttribute('sandbox')).toBe(
        'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
      );
      expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual([
        String(answer.width),
        String(answer.height),
      ]);
    });

    test('the page for the frame is small, has no script and one link, and is not to be found by itself', () => {
      const html = read(`${permalink}embed/index.html`);
      const { documentElement: root, head, body } = open(`${permalink}embed/index.html`);
      expect(root.lang).toBe(language);
      expect(html).not.toMatch(/<script|<form|<iframe|style=/);
      expect(html.length).toBeLessThan(4000);
      expect(head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(whole(permalink));
      expect(head.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      const links = [...body.querySelectorAll('a')];
      expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('target'), link.rel])).toEqual(
        [[whole(permalink), '_blank', 'noopener']],
      );
      expect(typed(body.querySelector('h1')?.textContent ?? '')).toBe(front.title);
      expect(typed(body.querySelector('.standfirst')?.textContent ?? '')).toBe(front.standfirst);
      const picture = body.querySelector('img');
      expect(picture?.getAttribute('alt')).toBe(front.lead?.alt);
      if (picture) expect(existsSync(builtFile(site, picture.getAttribute('src') ?? ''))).toBe(true);
    });
  },
);
