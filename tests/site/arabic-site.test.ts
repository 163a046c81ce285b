import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { arabicSite, buildArabicSite } from '../arabic-site.ts';

/** Names that are the same in every language: of formats, guides, networks, licences, keys and time zones. */
const NAMES =
  /\b(?:PDF|RSS|JSON Feed|JavaScript|npm start|EPUB|Markdown|Atom|BibTeX|RIS|CSL-JSON|APA|Chicago|MLA|WhatsApp|Facebook|X|Bluesky|Mastodon|Reddit|CC BY 4\.0|Tab|Escape|UTC)\b/g;

/** Addresses on the web and of mail, with and without what they begin with. */
const ADDRESSES = /(?:https?:\/\/|mailto:)\S+|\b[\w-]+(?:[.@][\w-]+)+(?:\/\S*)?/g;

/** Attributes that are read, heard, or printed by the style sheet. */
const SAID =
  'aria-label alt title placeholder data-note data-head data-site data-edition data-page data-of'.split(' ');

/** What a reader sees or hears on a page: its texts, the attributes that are said, and what search engines show. */
function saidOn(html: string): string[] {
  const { document } = parseHTML(html);
  // The guides by which an article is cited are in English, and say so.
  for (const part of document.querySelectorAll('script, style, [lang="en"]')) part.remove();
  const said: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const name of SAID) said.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) if (node.nodeType === 3) said.push(node.textContent ?? '');
    const words = element.getAttribute('data-words');
    if (words) said.push(...wordsIn(words.startsWith('{') ? JSON.parse(words) : words));
  }
  const metas = document.querySelectorAll(
    'meta[name=description], meta[property$=title], meta[property$=alt]',
  );
  return [...said, ...[...metas].map((meta) => meta.getAttribute('content') ?? '')];
}

/** All words in what is handed to a script: a phrase, or phrases by name. */
function wordsIn(handed: string | object): string[] {
  return typeof handed === 'string'
    ? [handed.replace(/\{\w+\}/g, '')]
    : Object.values(handed).flatMap(wordsIn);
}

function latinIn(texts: string[]): string[] {
  const bare = texts.map((text) => text.replace(NAMES, '').replace(ADDRESSES, ''));
  return bare.filter((text) => /\p{Script=Latin}{2}/u.test(text)).map((text) => text.trim());
}

const read = (file: string) => readFileSync(path.join(arabicSite.out, file), 'utf8');
const ARTICLE = '2026/11/nahr';

beforeAll(buildArabicSite);

describe('a site in Arabic', () => {
  test('runs from right to left and has no word in Latin letters but names, on any page', () => {
    const pages = globSync('**/*.html', { cwd: arabicSite.out });
    expect(pages.length).toBeGreaterThan(15);
    for (const page of pages) {
      const html = read(page);
      expect(html, page).toContain('<html lang="ar" dir="rtl"');
      expect(latinIn(saidOn(html)), page).toEqual([]);
    }
  });

  test('marks nothing as being in its own language', () => {
    const { document } = parseHTML(read(`${ARTICLE}/index.html`));
    expect(document.body.querySelectorAll('[lang="ar"], [dir="rtl"]')).toHaveLength(0);
  });

  test('has no such word in the editions to keep and in the feed of corrections', () => {
    const book = unzipSync(readFileSync(path.join(arabicSite.out, ARTICLE, 'article.epub')));
    const pages = Object.entries(book).filter(([name]) => name.endsWith('.xhtml'));
    expect(pages.length).toBe(2);
    for (const [name, bytes] of pages) expect(latinIn(saidOn(strFromU8(bytes))), name).toEqual([]);
    const about = strFromU8(book['EPUB/package.opf'] ?? new Uint8Array());
    expect(about).toMatch(/accessibilitySummary"[^>]*>العناوين/);
    for (const file of ['article.txt', 'article.md'])
      expect(latinIn(read(`${ARTICLE}/${file}`).split(/\n|\]\(|</)), file).toEqual([]);
    const titles = [...read('corrections/feed.atom').matchAll(/<(?:sub)?title>(.*?)</g)].map(
      ([, title = '']) => title,
    );
    expect(titles.length).toBe(3);
    expect(latinIn(titles)).toEqual([]);
  });

  test('writes moments, lists, marks and separators as Arabic newspapers do', () => {
    const { document } = parseHTML(read(`${ARTICLE}/index.html`));
    const textOf = (selector: string) =>
      document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
    expect(textOf('h1')).toBe('ارتفاع منسوب المياه للأسبوع الثالث و«لا نهاية في الأفق»');
    expect(textOf('.byline')).toBe('بقلم سلمى الحداد وقسم الأخبار');
    expect(textOf('.credit-line')).toBe(
      'عرض بأسلوبنا لتقرير تقرير المياه، إعداد أحمد علي وليلى حسن، المنشور في صحيفة المقياس، 2025',
    );
    expect(textOf('.dates')).toBe(
      'دمشق نُشر: 20 نوفمبر 2026 في 15:00 غرينتش+3 آخر تحديث: 22 نوفمبر 2026 في 11:00 غرينتش+3 مدة القراءة دقيقة واحدة',
    );
    expect(textOf('.footnotes li')).toContain(
      'أحمد علي وليلى حسن وسمير فؤاد، كتاب المقاييس، مكتب النهر، نوفمبر 2026.',
    );
    expect(textOf('.note strong')).toBe('ملاحظة.');
    expect(textOf('.cite-line')).toBe(
      'صيغة الاستشهاد: سلمى الحداد وقسم الأخبار، «ارتفاع منسوب المياه للأسبوع الثالث و‹لا نهاية في الأفق›»، الصفيحة، 20 نوفمبر 2026.',
    );
  });
});
