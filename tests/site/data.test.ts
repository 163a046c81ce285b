import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { site as publication } from '../../src/site.config.ts';
import { publishedArticles, typed } from '../published.ts';
import { builtFile } from '../sites.ts';

const whole = (path: string) => new URL(path, publication.address).href;
const oneLine = (words: string | null | undefined) => words?.replace(/\s+/g, ' ').trim() ?? '';

interface Part {
  id: string;
  url: string;
  text: string;
  title: string;
  shareUrl: string;
}

describe.each(publishedArticles().map((article) => [article.permalink, article] as const))(
  'the data of %s',
  (permalink, { site, front, people, topics, language }) => {
    const text = readFileSync(builtFile(site, `a/${front.id}.json`), 'utf8');
    const data = JSON.parse(text);
    const { document } = parseHTML(readFileSync(builtFile(site, `${permalink}index.html`), 'utf8'));

    test('say what the front matter says', () => {
      expect(data).toMatchObject({
        version: 1,
        id: front.id,
        url: whole(permalink),
        shortUrl: whole(`/a/${front.id}/`),
        published: front.published,
        language,
        licence: publication.licence,
      });
      for (const field of ['title', 'kicker', 'standfirst', 'dateline'] as const) {
        expect(data[field] && typed(data[field]), field).toBe(front[field]);
      }
      expect(data.updated).toBe(front.updated ?? front.updates?.at(-1)?.date);
      const updates = data.updates.map(({ date, what }: { date: string; what: string }) => ({
        date,
        what: typed(what),
      }));
      expect(updates).toEqual(front.updates ?? []);
      expect(data.editors.map(({ id }: { id: string }) => id)).toEqual(front.editors ?? []);
      expect(data.byline.map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual(
        people.map(({ id, name }) => [id, name]),
      );
      expect(data.topics.map(({ name }: { name: string }) => name)).toEqual(topics.map(({ name }) => name));
      expect(JSON.parse(typed(JSON.stringify(data.corrections)).replace(/\u2014/g, '—'))).toEqual(
        front.corrections ?? [],
      );
      expect(data.basedOn && { ...data.basedOn, title: typed(data.basedOn.title) }).toEqual(
        front.basedOn && { ...front.basedOn, date: String(front.basedOn.date) },
      );
      expect(data.lead?.alt).toBe(front.lead?.alt);
    });

    test('have every source that the text refers to, in the order of their notes', () => {
      const sources = data.sources as (Part & Record<string, unknown>)[];
      const known = Object.entries(front.sources ?? {});
      for (const { id, noteUrl: _, title, ...said } of sources) {
        const [, source] = known.find(([name]) => `fn-${name}` === id) ?? [];
        const { title: original, date, ...rest } = source ?? { title: '' };
        expect(typed(title)).toBe(original);
        expect(said).toEqual({ ...rest, ...(date !== undefined && { date: String(date) }) });
      }
      const notes = [...document.querySelectorAll('.footnotes li')].map((note) => note.id);
      expect(sources.map(({ id }) => id)).toEqual(notes.filter((id) => sources.some((one) => one.id === id)));
      expect(data.notes.map(({ id }: Part) => id)).toEqual(notes);
    });

    test('have every paragraph and section of the page, at addresses that are there', () => {
      const paragraphs = [...document.querySelectorAll('.text p[id]')];
      expect(data.paragraphs.map(({ id }: Part) => id)).toEqual(paragraphs.map(({ id }) => id));
      for (const [index, paragraph] of paragraphs.entries()) {
        const copy = paragraph.cloneNode(true) as Element;
        for (const mark of copy.querySelectorAll('sup, [aria-hidden]')) mark.remove();
        expect(oneLine(data.paragraphs[index].text)).toBe(oneLine(copy.textContent));
      }
      for (const part of [...data.paragraphs, ...data.sections, ...data.quotes] as Part[]) {
        const address = new URL(part.url);
        expect(address.pathname).toBe(permalink);
        expect(document.getElementById(decodeURIComponent(address.hash.slice(1))), part.url).toBeTruthy();
      }
      const headings = [...document.querySelectorAll('.text :is(h2, h3, h4)[id]')].filter(
        (heading) => !heading.closest('.toc, .footnotes, .corrections'),
      );
      expect(data.sections.map(({ title }: Part) => title)).toEqual(
        headings.map((heading) => oneLine(heading.textContent)),
      );
    });

    test('have the text as HTML and as plain text, with whole addresses and nothing for the eye only', () => {
      const body = parseHTML(`<!doctype html><html><body>${data.content.html}</body></html>`).document.body;
      for (const link of body.querySelectorAll('[href], [src]')) {
        const address = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
        expect(address).toMatch(/^(?:https?|mailto):/);
      }
      expect(body.querySelectorAll('[aria-hidden], [style], script, [srcset]').length).toBe(0);
      for (const { text: words } of data.paragraphs as Part[]) {
        const [start = ''] = words.split(/[\n,.?[]/);
        expect(data.content.text).toContain(start);
      }
    });

    test('name files that are there, and the page names them', () => {
      for (const { url } of [...data.addresses.editions, { url: data.addresses.oembed }]) {
        expect(existsSync(builtFile(site, new URL(url).pathname)), url).toBe(true);
      }
      expect(existsSync(builtFile(site, `${new URL(data.addresses.embed).pathname}index.html`))).toBe(true);
      const link = document.querySelector('link[rel=alternate][type="application/json"]');
      expect(whole(link?.getAttribute('href') ?? '')).toBe(data.addresses.data);
    });
  },
);
