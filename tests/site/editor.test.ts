import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { supportEditors } from '../../src/desk/editor/editor-support.ts';
import { frontMatterSchemas } from '../../src/desk/editor/front-matter-schemas.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type LanguageServer, startLanguageServer } from '../language-server.ts';

let content: TemporaryContent;
let server: LanguageServer;
let root: string;

/** The address of a file of the content, as an editor names it. */
const uriOf = (file: string) => pathToFileURL(path.join(root, 'content', file)).href;

beforeAll(async () => {
  content = await temporaryContent({
    // An editor's folder holds the content; the language server of Astro is asked as the extension asks it.
    'content/articles/a story/index.md': 'x',
    'content/articles/story/index.md': 'x',
    'content/people/jane.md': 'x',
  });
  root = path.resolve(content.folder);
  await mkdir(path.join(root, '.astro'));
  await supportEditors({ root, contentDir: path.join(root, 'content') });
  server = await startLanguageServer(root);
});
afterAll(async () => {
  server.stop();
  await content.remove();
});

test('the schemas in .vscode say what the schemas of the code say (npm run guide writes them)', async () => {
  for (const [folder, schema] of Object.entries(frontMatterSchemas())) {
    expect(await readFile(`.vscode/schemas/${folder}.schema.json`, 'utf8')).toBe(schema);
  }
});

test('VS Code is told to use them, and to suggest fields in Markdown', async () => {
  const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8'));
  expect(settings['astro.content-intellisense']).toBe(true);
  const { recommendations } = JSON.parse(await readFile('.vscode/extensions.json', 'utf8'));
  expect(recommendations).toEqual(['astro-build.astro-vscode']);
});

describe('while somebody types', () => {
  test('fields that are not there yet are suggested', async () => {
    const text = articleText().replace('title: A headline', 'k');
    expect(await server.suggests(uriOf('articles/story/index.md'), text, 2, 1)).toEqual(
      expect.arrayContaining(['kicker', 'title', 'sources', 'draft']),
    );
    const person = await server.suggests(uriOf('people/jane.md'), '---\nn\n---\n', 1, 1);
    expect(person).toEqual(expect.arrayContaining(['name', 'familyName', 'kind']));
    expect(person).not.toContain('standfirst');
  });

  test('what a field means is shown', async () => {
    expect(await server.explains(uriOf('articles/story/index.md'), articleText(), 2, 2)).toContain(
      'The headline. Quote it when it contains a colon or is a number.',
    );
  });

  test.each([
    ['title: 2022', 'title', 'Incorrect type. Expected "string".'],
    ['published: 2026-11-23', 'published', 'Write a moment with its offset from UTC'],
    ['titel: A headline', 'title', 'Property titel is not allowed.'],
    ['{}', 'title', 'Missing property "title".'],
    ['draft: maybe', 'draft', 'Incorrect type. Expected "boolean".'],
  ])('the line %s is marked', async (line, field, message) => {
    const text = articleText({ [field]: undefined }).replace(
      '\n---\n',
      line === '{}' ? '\n---\n' : `\n${line}\n---\n`,
    );
    const said = await server.marks(uriOf('articles/a story/index.md'), text);
    expect(said.join('\n')).toContain(message);
  });

  test('what is right is not marked', async () => {
    const fields = {
      topics: '[rivers]',
      basedOn: '{title: A, authors: [B], publisher: C, date: 2022}',
      sources: '{a: {title: A, date: 2022-03, url: "https://example.org/"}}',
      corrections: '[{date: 2026-11-24, wrong: It was A., right: It is B.}]',
      draft: 'true',
    };
    expect(await server.marks(uriOf('articles/story/index.md'), articleText(fields))).toEqual([]);
    const own = await readFile(
      'content/articles/ukraine-war-fortifies-north-koreas-urge-to-arm/index.md',
      'utf8',
    );
    expect(await server.marks(uriOf('articles/story/index.md'), own)).toEqual([]);
  });
});
