import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/words/arabic.ts';
import { english } from '../../src/words/english.ts';
import { counted } from '../../src/words/plural.ts';
import { literalWordsOf } from '../astro-words.ts';

/** Every entry of a file of words by its path, such as `share.on`: words, or a function that makes some. */
function entriesOf(words: object, prefix = ''): Map<string, unknown> {
  return new Map(
    Object.entries(words).flatMap(([name, value]): [string, unknown][] =>
      typeof value === 'object' && !isCounted(value)
        ? [...entriesOf(value, `${prefix}${name}.`)]
        : [[prefix + name, value]],
    ),
  );
}

/** Whether something is the forms of a counted phrase: each language has its own. */
function isCounted(value: object): boolean {
  return 'other' in value && Object.values(value).every((form) => typeof form === 'string');
}

/** What an entry says: a function is given names where it wants words, or a list of them, and a count where it wants one. */
function saidBy(entry: unknown, count = 3): string {
  if (typeof entry === 'object') return Object.values(entry ?? {}).join(' ');
  if (typeof entry !== 'function') return String(entry);
  for (const given of [['1', '2', '3', '4'], [['1', '2']], [String], [count, count]]) {
    try {
      const said: unknown = entry(...given);
      return Array.isArray(said) ? said.join('') : String(said);
    } catch {
      // It wants something else.
    }
  }
  throw new Error('Nothing that is given suits.');
}

const ENGLISH = entriesOf(english);

/** Entries of names and marks alone. */
const IN_EVERY_LANGUAGE = new Set(['feeds.named']);

describe.each([['Arabic', entriesOf(arabic)]])('the words in %s', (_, words) => {
  test('are those that English has, each of the same kind', () => {
    expect([...words.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
    for (const [name, entry] of words) expect(typeof entry, name).toBe(typeof ENGLISH.get(name));
  });

  test('are all said, and none in English', () => {
    for (const [name, entry] of words) {
      const said = saidBy(entry);
      expect(said.trim(), name).not.toBe('');
      if (!IN_EVERY_LANGUAGE.has(name)) expect(said, name).not.toBe(saidBy(ENGLISH.get(name)));
    }
  });
});

test('what is said in Arabic has Arabic letters and marks, but for the names of keys', () => {
  for (const [name, entry] of entriesOf(arabic)) {
    const said = saidBy(entry).replace(/\b(?:Tab|Escape|JavaScript|RSS|npm start)\b|\{\w+\}/g, '');
    if (!IN_EVERY_LANGUAGE.has(name)) expect(said, name).toMatch(/\p{Script_Extensions=Arabic}/u);
    expect(said, name).not.toMatch(/[\p{Script=Latin},;?]/u);
  }
});

test.each([
  [1, 'مدة القراءة دقيقة واحدة', 'One minute to read'],
  [2, 'مدة القراءة دقيقتان', '2 minutes to read'],
  [5, 'مدة القراءة 5 دقائق', '5 minutes to read'],
  [11, 'مدة القراءة 11 دقيقة', '11 minutes to read'],
  [100, 'مدة القراءة 100 دقيقة', '100 minutes to read'],
])('%i minutes have the form of each language', (minutes, inArabic, inEnglish) => {
  expect(arabic.head.readingTime(minutes)).toBe(inArabic);
  expect(english.head.readingTime(minutes)).toBe(inEnglish);
});

test('a count is written in the digits of its language', () => {
  expect(counted('ar-EG', 1200, { other: '{n}' })).toBe('١٬٢٠٠');
  expect(counted('en', 1200, { other: '{n}' })).toBe('1,200');
});

describe('components, layouts and pages', () => {
  /** Names that are the same in every language. */
  const NAMES = ['(Atom)'];

  test.each(globSync('src/{components,layouts,pages}/**/*.astro'))('%s has no words of its own', (file) => {
    const words = literalWordsOf(readFileSync(file, 'utf8'));
    expect(words.filter((word) => !NAMES.includes(word))).toEqual([]);
  });

  test.each([
    ['text', '<p>Words</p>', ['Words']],
    ['text inside an expression', '{isOld && <p>Words</p>}', ['Words']],
    ['an attribute that is heard', '<nav aria-label="words" class="words"></nav>', ['words']],
    ['a string', "{isOld ? 'Two words' : 'class-name'}", ['Two words']],
    ['a template', `<Page title={\`Words of $\{name}\`} />`, ['Words of ']],
    ['nothing', '<!doctype html><p class="a">{words.title} · {1}</p><script>import "Words";</script>', []],
  ])('%s would be found', (_, markup, found) => {
    expect(literalWordsOf(`---\nconst a = 1;\n---\n\n${markup}`)).toEqual(found);
  });
});
