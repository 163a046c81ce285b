import { expect, test } from 'vitest';
import { lastUsed } from '../../src/article/last-used.ts';

test('a value is found by its key until others have come', () => {
  const values = lastUsed<number>(3);
  for (const [at, key] of ['a', 'b', 'c'].entries()) values.set(key, at);
  expect(['a', 'b', 'c', 'd'].map(values.get)).toEqual([0, 1, 2, undefined]);
  values.set('b', 7);
  expect(['a', 'b', 'c'].map(values.get)).toEqual([0, 7, 2]);
});

test('what is used stays, and what is not goes', () => {
  const values = lastUsed<string>(3);
  values.set('masthead', 'on every page');
  for (let page = 0; page < 20; page += 1) {
    values.set(`text ${page}`, 'on one page');
    expect(values.get('masthead')).toBe('on every page');
  }
  expect(values.get('text 19')).toBe('on one page');
  expect(values.get('text 10')).toBeUndefined();
});

test('there may be no more than so many, used or not', () => {
  const values = lastUsed<number>(4);
  const keys = [...Array(50).keys()].map(String);
  for (const key of keys) {
    values.set(key, Number(key));
    expect(values.get(key)).toBe(Number(key));
  }
  expect(keys.filter((key) => values.get(key) !== undefined)).toHaveLength(4);
});

test('what is dropped is gone, and its place is filled again', () => {
  const values = lastUsed<number>(2);
  values.set('a', 1);
  values.set('b', 2);
  values.drop('a');
  values.drop('a');
  expect([values.get('a'), values.get('b')]).toEqual([undefined, 2]);
  values.set('c', 3);
  expect([values.get('b'), values.get('c')]).toEqual([2, 3]);
});
