import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Node } from '@takumi-rs/core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  articleCard,
  type Card,
  quoteCard,
  sectionCard,
  siteCard,
  topicCard,
} from '../../src/editions/card.ts';
import { type Canvas, canvasFor, type Setting, textNode } from '../../src/editions/cards/canvas.ts';
import { drawCard, MOST_BYTES } from '../../src/editions/cards/draw-card.ts';
import { type WordsFace, wordsOf } from '../../src/editions/cards/faces.ts';
import { fitAnyhow, fitWords } from '../../src/editions/cards/fit-words.ts';
import { missingLetters, missingOnCards } from '../../src/editions/cards/missing-letters.ts';
import { EDGE, wordsCard } from '../../src/editions/cards/words-card.ts';
import { keepFile } from '../../src/pictures/kept-file.ts';
import { readMaster } from '../../src/pictures/master.ts';
import { site } from '../../src/site.config.ts';
import { articleWith, HEADLINES } from '../fixtures/headlines.ts';

const root = process.cwd();
let cacheDir: string;
beforeAll(async () => {
  await mkdir('.cache/tests', { recursive: true });
  cacheDir = path.resolve(await mkdtemp('.cache/tests/cards-'));
});
afterAll(() => rm(cacheDir, { recursive: true }));

const FULL = { left: EDGE, width: 1200 - 2 * EDGE };

/** Where each text of a card stands, measured: in pixels. */
async function textsOf(nodes: Node[], canvas: Canvas) {
  const texts = nodes.flatMap((node) => (node.type === 'text' ? [node] : []));
  return Promise.all(
    texts.map(async ({ text, style }) => {
      const { left, top, width, fontSize, fontFamily, fontWeight, fontStyle, lineHeight, direction } =
        style as unknown as Record<string, number> & {
          fontFamily: Setting['family'];
          direction: 'ltr' | 'rtl';
        };
      const setting: Setting = {
        family: fontFamily,
        weight: fontWeight as 400 | 700,
        size: fontSize as number,
        isItalic: String(fontStyle) === 'italic',
        lineHeight: lineHeight as number,
        direction,
        mayBreak: String(style?.overflowWrap) === 'anywhere',
      };
      const measured = await canvas.measure(text, setting, width as number);
      return {
        text,
        left: left as number,
        top: top as number,
        width: width as number,
        size: fontSize,
        ...measured,
      };
    }),
  );
}

/** The part of a card that is not of the colour of its paper: left, top, right, bottom. */
async function inkOf(bytes: Uint8Array): Promise<[number, number, number, number]> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const paper = data[0] as number;
  const ink: [number, number, number, number] = [info.width, info.height, 0, 0];
  for (let at = 0; at < data.length; at += 1) {
    if (Math.abs((data[at] as number) - paper) < 12) continue;
    const [x, y] = [at % info.width, Math.floor(at / info.width)];
    ink[0] = Math.min(ink[0], x);
    ink[1] = Math.min(ink[1], y);
    ink[2] = Math.max(ink[2], x);
    ink[3] = Math.max(ink[3], y);
  }
  return ink;
}

const CARDS: [name: string, card: Card][] = Object.entries(HEADLINES).flatMap(([name, changes]) => {
  const article = articleWith(changes);
  return [
    [`an article with a headline ${name}`, articleCard(article, site)],
    [`a quotation ${name}`, quoteCard(article, { id: 'a', text: article.title }, site)],
    [
      `a section with a heading ${name}`,
      sectionCard(article, { id: 'a', title: article.title, depth: 2 }, site),
    ],
  ] as [string, Card][];
});

describe.each(CARDS)('the card of %s', (_, card) => {
  const face = card.face as WordsFace;

  test('has all its words, each line inside its margins and none over another', async () => {
    const canvas = await canvasFor(wordsOf(face), face.language, cacheDir);
    const texts = await textsOf(await wordsCard(face, canvas, FULL), canvas);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        face.publication,
        face.words,
        face.byline,
        ...(face.source ? [face.source] : []),
      ]),
    );
    for (const { text, left, top, width, height, excess } of texts) {
      expect(excess, text).toBeLessThanOrEqual(0.5);
      expect([left >= EDGE, left + width <= 1200 - EDGE, top + height <= 606], text).toEqual([
        true,
        true,
        true,
      ]);
    }
    const below = texts.filter(({ text }) => text !== face.date).sort((a, b) => a.top - b.top);
    for (const [index, { text, top, height }] of below.entries()) {
      expect(top + height, text).toBeLessThanOrEqual(below[index + 1]?.top ?? 630);
    }
  });

  test('has nothing painted outside its margins, and is small enough', async () => {
    const bytes = await drawCard(card, { root, cacheDir });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
    const [left, top, right, bottom] = await inkOf(bytes);
    expect([left >= EDGE - 8, top >= 40, right <= 1200 - EDGE + 8, bottom <= 606]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('words are set', () => {
  const SERIF = { family: 'Galley Serif', weight: 700 } as const;
  const box = { left: 0, top: 0, width: 600, height: 200 };
  const sizes = { largest: 100, smallest: 10 };

  test('as large as they fit, and in no size below the smallest', async () => {
    const canvas = await canvasFor('Rain', 'en', cacheDir);
    const size = async (words: string) => (await fitWords(canvas, words, SERIF, box, sizes))?.size ?? 0;
    expect(await size('Rain')).toBe(100);
    expect(await size('Rain in the valley of the river')).toBeLessThan(100);
    expect(await size('Rain '.repeat(2000))).toBe(0);
  });

  test('without their end where there is no room at all, and an ellipsis says so', async () => {
    const canvas = await canvasFor('Rain…', 'en', cacheDir);
    const { node } = await fitAnyhow(canvas, 'Rain '.repeat(2000), SERIF, box, sizes);
    expect(node).toMatchObject({ text: expect.stringMatching(/^Rain .*…$/) });
  });

  test('in Arabic with joined letters, from right to left', async () => {
    // A thin letter, one of another script, and seven that join: one wide piece of ink at the left, thin ones right of it.
    const words = 'ا I سسسسسسس';
    const canvas = await canvasFor(words, 'ar', cacheDir);
    const node = textNode(words, { ...SERIF, size: 60, direction: 'rtl' }, { ...box, left: 20, width: 560 });
    const pixels = await canvas.draw([node], box);
    const { data } = await sharp(pixels, { raw: { width: 600, height: 200, channels: 4 } })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const hasInk = Array.from({ length: 600 }, (_, x) =>
      Array.from({ length: 200 }, (_, y) => data[y * 600 + x] as number).some((value) => value < 128),
    );
    const starts = hasInk.flatMap((ink, x) => (ink && !hasInk[x - 1] ? [x] : []));
    const ends = hasInk.flatMap((ink, x) => (ink && !hasInk[x + 1] ? [x] : []));
    const widths = starts.map((start, index) => (ends[index] as number) - start);
    expect(widths.length).toBe(3);
    expect((widths[0] as number) > 5 * Math.max(...widths.slice(1))).toBe(true);
  });
});

test('letters that no font has are known; those of the scripts that cards have are there', async () => {
  expect(await missingLetters('Ąžuolas, Київ, Αθήνα, שלום, المطر, 장마, 東京, 北京', cacheDir)).toEqual([]);
  expect(await missingLetters('Rain, สาย, ƙ', cacheDir)).toEqual(['ส', 'า', 'ย', 'ƙ']);
});

test('letters that no font has are left out, with what belongs to them, and leave no gap', async () => {
  const bytesOf = async (title: string) => {
    const card = articleCard(articleWith({ title }), site);
    // By its name a card that was drawn before is taken from the cache.
    return drawCard({ ...card, name: `left-out-${title.length}.png` }, { root, cacheDir });
  };
  expect(await bytesOf('Is \u{1F525} this 👩‍👩‍👧‍👦 the end? 🇰🇷')).toEqual(await bytesOf('Is this the end?'));
});

test('the letters that are missing are named, and the card that they are missing on', async () => {
  const card = articleCard(articleWith({ title: 'Rain in ไทย' }), site);
  expect([...(await missingOnCards([siteCard(site), card], cacheDir))]).toEqual([
    [
      card.name,
      expect.stringMatching(/^No font of the cards has ไ \(U\+E44\), .*“Galley – Weather: Rain in ไทย/),
    ],
  ]);
});

describe('a card with a picture', () => {
  async function withPicture(kind: 'picture' | 'graphic', size: { width: number; height: number }) {
    const noise = { type: 'gaussian', mean: 128, sigma: 90 } as const;
    const bytes = await sharp({ create: { ...size, channels: 3, background: '#888', noise } })
      .png()
      .toBuffer();
    const file = path.relative(root, path.join(cacheDir, `${kind}-${size.width}.png`));
    await writeFile(file, bytes);
    const master = await readMaster(root, file, kind, cacheDir);
    return articleCard(articleWith({ title: 'Rivers rise', lead: { master, alt: 'A river.' } }), site);
  }

  test('is JPEG and small enough, whatever the picture is of', async () => {
    const card = await withPicture('picture', { width: 1600, height: 1000 });
    expect([card.type, card.name.endsWith('.jpg')]).toEqual(['image/jpeg', true]);
    const bytes = await drawCard(card, { root, cacheDir });
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' });
    const part = (left: number) =>
      sharp(bytes).extract({ left, top: 200, width: 200, height: 200 }).greyscale().stats();
    expect((await part(980)).channels[0]?.stdev).toBeGreaterThan(20);
    expect(card.alt).toBe('Galley – Weather: Rivers rise – One Writer and Test desk. A river.');
  });

  test('that would be blurred has none', async () => {
    expect((await withPicture('picture', { width: 390, height: 900 })).type).toBe('image/png');
  });
});

test('names in letters of the other direction keep their order and their last mark', () => {
  const bylineOf = (names: string[], direction: 'ltr' | 'rtl', language: string) => {
    const byline = names.map((name) => ({ id: 'any', name, kind: 'person' as const }));
    return (articleCard(articleWith({ byline, direction, language }), site).face as WordsFace).byline;
  };
  expect(bylineOf(['نجيب محفوظ', 'طه حسين'], 'ltr', 'en-GB')).toBe(
    '\u2068نجيب محفوظ\u2069 and \u2068طه حسين\u2069',
  );
  expect(bylineOf(['Ludwig Jr.', 'نجيب محفوظ'], 'rtl', 'ar')).toBe('\u2068Ludwig Jr.\u2069 ونجيب محفوظ');
  expect(bylineOf(['One Writer'], 'ltr', 'en-GB')).toBe('One Writer');
});

describe('cards', () => {
  const card = articleCard(articleWith({}), site);

  test('are the same bytes when they are drawn again from nothing', async () => {
    const again = path.join(cacheDir, 'again');
    for (const each of [card, articleCard(articleWith(HEADLINES['Arabic'] ?? {}), site), siteCard(site)]) {
      const first = await drawCard(each, { root, cacheDir });
      expect(Buffer.from(await drawCard(each, { root, cacheDir: again })).equals(Buffer.from(first))).toBe(
        true,
      );
    }
    expect((await readdir(path.join(again, 'cards'))).length).toBe(3);
  });

  test('are the same pixels whatever was drawn before', async () => {
    const drawAfter = async (before: string[]) => {
      vi.resetModules();
      const { canvasFor, textNode } = await import('../../src/editions/cards/canvas.ts');
      const draw = async (words: string) => {
        const setting = { family: 'Galley Serif', weight: 700, size: 40 } as const;
        const node = textNode(words, setting, { left: 0, top: 0, width: 400, height: 60 });
        return (await canvasFor(words, 'fr', cacheDir)).draw([node], { width: 400, height: 60 });
      };
      for (const words of before) await draw(words);
      return draw('«\u202Fcitée\u202F»');
    };
    const alone = await drawAfter([]);
    for (const before of ['Война', 'Ο πόλεμος', 'المطر', '강물']) {
      expect((await drawAfter([before])).equals(alone), before).toBe(true);
    }
  });

  test('are drawn once: then they come from the cache', async () => {
    const topic = topicCard({ id: 'kept', name: 'Kept', description: 'Kept.' }, site);
    await keepFile(path.join(cacheDir, 'cards', topic.name), 'kept');
    expect(Buffer.from(await drawCard(topic, { root, cacheDir })).toString()).toBe('kept');
  });

  test('have names that change with what they show, and with nothing else', () => {
    expect(articleCard(articleWith({}), site).name).toBe(card.name);
    expect(articleCard(articleWith({ digest: 'another' }), site).name).toBe(card.name);
    expect(articleCard(articleWith({ title: 'Another' }), site).name).not.toBe(card.name);
    expect(articleCard(articleWith({}), { ...site, name: 'Another' }).name).not.toBe(card.name);
  });

  test('say what they show, with the marks of the language around a quotation', () => {
    const quote = { id: 'a', text: 'Die Uhr ging weiter.' };
    expect(quoteCard(articleWith({ title: 'Hochwasser', language: 'de' }), quote, site).alt).toBe(
      'Galley – „Die Uhr ging weiter.“ – Hochwasser – One Writer und Test desk',
    );
  });
});
