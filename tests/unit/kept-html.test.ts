import { afterEach, describe, expect, test, vi } from 'vitest';
import { keptHtml, keptHtmlOf } from '../../src/components/kept-html.ts';

afterEach(() => vi.unstubAllEnvs());

const build = () => vi.stubEnv('GALLEY_PREVIEW', 'no');

test('what is the same in all that decides it is made once, also while it is being made', async () => {
  build();
  const make = vi.fn(async () => '<p>Rivers</p>');
  const both = await Promise.all([keptHtml(['once', 1], make), keptHtml(['once', 1], make)]);
  expect([...both, keptHtml(['once', 1], make)]).toEqual(Array(3).fill('<p>Rivers</p>'));
  expect(make).toHaveBeenCalledTimes(1);
});

test('what differs in anything is made for itself, however many there are', async () => {
  build();
  for (const at of [...Array(200).keys(), 0, 199]) {
    expect(await keptHtml(['many', { at }], async () => `<p>${at}</p>`)).toBe(`<p>${at}</p>`);
  }
});

test('what went wrong is tried again', async () => {
  build();
  await expect(keptHtml('bad', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await keptHtml('bad', async () => 'good')).toBe('good');
});

test.each(['yes', 'forgiving', undefined])('while somebody writes (%s), nothing is kept', async (preview) => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('GALLEY_PREVIEW', preview);
  expect(await keptHtml('dev', async () => 'before')).toBe('before');
  expect(await keptHtml('dev', async () => 'after')).toBe('after');
});

describe('what is of one thing alone', () => {
  const make = (html: string) => async () => html;

  test('is made once for each, and again after it went wrong', async () => {
    build();
    const [one, other] = [{ id: 'a' }, { id: 'a' }];
    await expect(keptHtmlOf(one, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(await keptHtmlOf(one, make('first'))).toBe('first');
    expect([keptHtmlOf(one, make('later')), await keptHtmlOf(other, make('other'))]).toEqual([
      'first',
      'other',
    ]);
  });

  test('is not kept while somebody writes', async () => {
    vi.stubEnv('GALLEY_PREVIEW', 'yes');
    const one = {};
    expect(await keptHtmlOf(one, make('before'))).toBe('before');
    expect(await keptHtmlOf(one, make('after'))).toBe('after');
  });
});
