import { expect, test } from 'vitest';
import { githubAnnotation } from '../../src/desk/check/github-annotation.ts';

const problem = {
  file: 'content/articles/a,b: c/index.md',
  line: 3,
  column: 8,
  level: 'error',
  rule: 'wrong-field',
  message: 'It is 100% "a:b, c".\r\nMore.',
  remedy: 'Mend it.',
} as const;

test('an annotation is one line, and what would end it or a property is escaped', () => {
  expect(githubAnnotation(problem)).toBe(
    '::error file=content/articles/a%2Cb%3A c/index.md,line=3,col=8,title=wrong-field::' +
      'It is 100%25 "a:b, c".%0D%0AMore.%0AMend it.',
  );
});

test('a warning is one, and a problem without a remedy ends after the message', () => {
  expect(githubAnnotation({ ...problem, file: 'a.md', level: 'warning', message: 'No.', remedy: '' })).toBe(
    '::warning file=a.md,line=3,col=8,title=wrong-field::No.',
  );
});

test('a message cannot begin a command of its own', () => {
  const message = 'It is "x\n::add-mask::secret".';
  expect(githubAnnotation({ ...problem, message }).split('\n')).toHaveLength(1);
});
