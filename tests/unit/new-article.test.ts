import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/content-store/read-content.ts';
import { readTaken } from '../../src/content-store/taken-ids.ts';
import { articleFile } from '../../src/desk/new/article-file.ts';
import { freshId } from '../../src/desk/new/fresh-id.ts';
import { momentFrom, momentIn } from '../../src/desk/new/moment.ts';
import { idsOf } from '../../src/desk/new/named-entries.ts';
import { fieldFrom, nameArticle } from '../../src/desk/new/new-article.ts';
import { ARTICLE_ID, articleSchema } from '../../src/schemas/article.ts';
import { articleText, temporaryContent } from '../fixtures/temporary-content.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const NEW = {
  id: 'k3w7r',
  title: 'A headline',
  standfirst: 'A standfirst.',
  byline: ['one-writer'],
  published: '2026-11-25T12:00:00+00:00',
  topics: [],
};

describe('an id', () => {
  test('is the same for the same seed, has the form of ids, and is text to YAML', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => freshId(`story\n${index}`, new Set()));
    expect(freshId('story\n0', new Set())).toBe(ids[0]);
    for (const id of ids) expect([parse(id), ARTICLE_ID.test(id)]).toEqual([id, true]);
    expect(new Set(ids).size).toBeGreaterThan(1990);
  });

  test('is no other’s: of an article, a notice of removal or the ledger', async () => {
    const content = await temporaryContent({
      'articles/one/index.md': articleText({ id: 'one1' }),
      'articles/two/index.md': articleText({ id: '"2222"', draft: 'true' }),
      'articles/three.md': 'x',
      'removed/four.md': '---\nid: four4\nremoved: 2026-11-01\nreason: It was wrong.\n---\n',
      'published.jsonl':
        '{"of":"articles/five5","address":"/2026/11/five/","hash":"0000000000000000","on":"2026-11-01"}\n',
    });
    try {
      const taken = await readTaken(content.settings);
      expect([...taken.ids].sort()).toEqual(['2222', 'five5', 'four4', 'one1']);
      expect([...taken.slugs].sort()).toEqual(['four', 'one', 'three', 'two']);
    } finally {
      await content.remove();
    }
    const first = freshId('story', new Set());
    expect(freshId('story', new Set([first]))).not.toBe(first);
  });
});

describe('the name of the folder', () => {
  const taken = { ids: new Set<string>(), slugs: new Set(['rivers-rise']) };
  test('is made from the headline, and is no other’s', () => {
    expect(nameArticle('Rivers rise', undefined, NOW, taken).slug).toBe('rivers-rise-2');
    expect(nameArticle('제목', undefined, NOW, taken).slug).toMatch(/^[a-z0-9-]+$/);
    expect(nameArticle('..', undefined, NOW, taken).slug).toBe('article');
  });
  test('can be given, when it is a slug and free', () => {
    expect(nameArticle('Rivers', 'floods', NOW, taken).slug).toBe('floods');
    expect(() => nameArticle('Rivers', 'rivers-rise', NOW, taken)).toThrow('Free is: rivers-rise-2');
    expect(() => nameArticle('Rivers', '../x', NOW, taken)).toThrow('--slug is "../x"');
  });
});

describe('what is given', () => {
  test('a headline is one line with letters', () => {
    expect(fieldFrom('title', ' Rivers\n rise ')).toBe('Rivers rise');
    expect(() => fieldFrom('title', ' ')).toThrow('has no letter and no digit');
    expect(() => fieldFrom('title', 'a\u202Eb')).toThrow('holds a control character');
    expect(() => fieldFrom('language', 'english')).toThrow('is not a language tag');
  });
  test('people are named by id or by name, and are there', () => {
    const known = [
      { id: 'jane', name: 'Jane Doe' },
      { id: 'firm', name: 'Doe, Roe' },
    ];
    expect(idsOf(['jane doe, firm', 'jane'], known, '--by', 'people')).toEqual(['jane', 'firm']);
    expect(idsOf(['Doe, Roe'], known, '--by', 'people')).toEqual(['firm']);
    expect(() => idsOf(['john'], known, '--by', 'people')).toThrow('"john", who or which is not in');
  });
  test('a moment keeps its offset, and a day begins at midnight of the time zone', () => {
    expect(momentIn(new Date('2026-07-01T23:30:10Z'), 'Europe/London')).toBe('2026-07-02T00:30:00+01:00');
    expect(momentIn(NOW, 'Asia/Kathmandu')).toBe('2026-11-25T17:45:00+05:45');
    expect(momentFrom('2026-11-25T09:00:00Z', 'Asia/Seoul')).toBe('2026-11-25T09:00:00Z');
    expect(momentFrom('2026-07-02', 'America/New_York')).toBe('2026-07-02T00:00:00-04:00');
    expect(momentFrom('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T00:00:00+01:00');
    expect(() => momentFrom('2026-02-30', 'UTC')).toThrow('--date is "2026-02-30"');
  });
});

describe('the file of a new article', () => {
  /** The problems of a new article, with a body when it has one. */
  async function problemsOf(text: string, body = '') {
    const content = await temporaryContent({ 'articles/story/index.md': text + body });
    try {
      const { problems } = await readContent(content.settings);
      return problems.map(({ level, rule }) => `${level} ${rule}`);
    } finally {
      await content.remove();
    }
  }

  test.each([
    'War: peace: now',
    '2022',
    'true',
    '"Quoted" — and \'so\'',
    '# not a remark',
    '- a list?',
    '{braces} [brackets] *stars* &and',
    'Ends in a colon:',
    '한국의 제목',
    'عنوان',
    '@at `ticks` %percent | pipe > more',
    'C:\\path\\n',
    `${'Long '.repeat(60)}end`,
  ])('has the headline %j, and passes the check when there is a text', async (title) => {
    const text = articleFile({ ...NEW, title, standfirst: title });
    expect(parse(text.split('---\n')[1] ?? '')).toMatchObject({ title, standfirst: title, draft: true });
    expect(await problemsOf(text, 'Words.\n')).toEqual([]);
  });

  test('has every required field, each with its hint, and names the others', () => {
    const text = articleFile(NEW);
    for (const [name, field] of Object.entries(articleSchema.shape)) {
      const isRequired = !field.safeParse(undefined).success;
      expect([name, new RegExp(`^${name}:`, 'm').test(text)]).toEqual([name, isRequired || name === 'draft']);
      expect(text).toContain(name);
    }
    expect(text).toContain('# The sentence or two under the headline');
  });

  test('shows in the preview before it has a text', async () => {
    const content = await temporaryContent({ 'articles/story/index.md': articleFile(NEW) });
    try {
      const { articles, problems } = await readContent({ ...content.settings, isPreview: true });
      expect(problems.map(({ level, rule }) => `${level} ${rule}`)).toEqual(['warning empty-body']);
      expect(articles.map(({ slug }) => slug)).toEqual(['story']);
    } finally {
      await content.remove();
    }
  });

  test('says nothing of what is not known: the check names it, and a draft stops nobody', async () => {
    const text = articleFile({ ...NEW, standfirst: undefined, byline: [] });
    expect(await problemsOf(text)).toEqual([
      'warning wrong-field',
      'warning wrong-field',
      'warning empty-body',
    ]);
  });
});
