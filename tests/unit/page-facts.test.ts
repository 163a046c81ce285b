import { expect, test } from 'vitest';
import { gatherFacts } from '../../src/build/page-facts.ts';

test('a picture that several articles have is one file', () => {
  const { files } = gatherFacts([
    { files: ['a/one/index.html', 'pictures/gauge.avif'], facts: [] },
    { files: ['a/two/index.html', 'pictures/gauge.avif', 'pictures/river.avif'], facts: [] },
  ]);
  expect(files).toEqual({ count: 4, inFolders: { a: 2, cards: 0, pictures: 2 }, large: [] });
});
