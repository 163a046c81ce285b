import { expect, test } from 'vitest';
import { CommandFailure } from '../../src/desk/command.ts';
import { readFormat } from '../../src/desk/import/read-format.ts';

test.each([
  ['story.md', `A headline\n\nWords.\n\n${'>'.repeat(5000)} more`],
  ['story.html', `<h1>A headline</h1><p>Words.</p>${'<blockquote>'.repeat(5000)}<p>more</p>`],
  ['story.html', `<h1>A headline</h1><p>Words.</p>${'<div>'.repeat(20_000)}<p>more</p>`],
])('%s that nests too deep is refused with what to do', async (name, text) => {
  const reading = readFormat(Buffer.from(text), name);
  await expect(reading).rejects.toThrow(CommandFailure);
  await expect(reading).rejects.toThrow(`${name}:1:1: too many quotations, lists or elements`);
});

test('plain text with as many signs is text', async () => {
  const { words } = await readFormat(Buffer.from(`Words.\n\n${'>'.repeat(5000)} more`), 'story.txt');
  expect(words).toContain('more');
});
