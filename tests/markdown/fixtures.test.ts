import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import { PictureError } from '../../src/pictures/master.ts';

const FOLDER = 'tests/markdown/fixtures';

/** What every fixture may refer to. */
const SOURCES = {
  law: {
    title: 'The law of "rivers"',
    authors: ['A. First', 'B. Second'],
    publisher: 'A court',
    date: '2022-03',
    document: 'L/1',
    url: 'https://example.org/law?a=1&b=2',
  },
  book: { title: 'A book' },
};

/** A picture that is always there, so that no fixture depends on a file. */
async function readPicture(address: string) {
  if (address.includes('missing')) throw new PictureError('is not there');
  return {
    master: { file: address, digest: 'd', width: 800, height: 600, kind: 'picture' as const, rights: {} },
    credit: 'A. Photographer',
  };
}

// A folder a behaviour: `input.md`, what it becomes in `output.html`, and in `gathered.json` what is gathered on
// the way. The name of a folder may end in a language: `smart-punctuation.de`. Only one is rendered with links of blocks to
// themselves, which would stand all over the others.
test.each(readdirSync(FOLDER).sort())('%s', async (name) => {
  const input = await readFile(path.join(FOLDER, name, 'input.md'), 'utf8');
  const language = path.extname(name).slice(1) || 'en-GB';
  const { rendering, messages, usedSources } = await renderMarkdown(input, 'input.md', {
    language,
    sources: SOURCES,
    address: 'https://galley.example',
    site: 'https://galley.example',
    ...(name === 'self-links.de' && { hasSelfLinks: true }),
    readPicture,
  });
  if (!rendering) throw new Error(String(messages));
  const { html, pictures, sources: _, ...gathered } = rendering;
  const said = messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`);
  // The digest in a picture's name changes with the code that makes pictures.
  const stable = html.replace(/\/pictures\/[0-9a-f]{16}-/g, '/pictures/DIGEST-');
  await expect(`${stable}\n`).toMatchFileSnapshot(path.resolve(FOLDER, name, 'output.html'));
  await expect(
    `${JSON.stringify({ ...gathered, usedSources, pictures: pictures.map(({ file }) => file), said }, null, 2)}\n`,
  ).toMatchFileSnapshot(path.resolve(FOLDER, name, 'gathered.json'));
});
