import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { reportProblems } from '../../src/content-store/problem.ts';
import { readContent } from '../../src/content-store/read-content.ts';
import { temporaryContent } from '../fixtures/temporary-content.ts';

/** The fenced blocks of a language in a Markdown file. */
async function blocksOf(file: string, language: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, block]) => block ?? '',
  );
}

test('the article of the README can be copied as it stands, and published without its draft mark', async () => {
  const [example] = await blocksOf('README.md', 'markdown');
  if (!example) throw new Error('The README shows no article.');
  const content = await temporaryContent({
    'articles/rivers-rise/index.md': example.replace('draft: true\n', ''),
    'people/galley-desk.md': await readFile('content/people/galley-desk.md'),
    'topics/north-korea.md': await readFile('content/topics/north-korea.md'),
  });
  try {
    const { articles, problems } = await readContent(content.settings);
    expect(problems.length === 0 ? '' : reportProblems(problems)).toBe('');
    expect(articles.map(({ data }) => data.title)).toEqual(['Rivers rise for a third week']);
  } finally {
    await content.remove();
  }
});

test('every command that the README names is a script', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const readme = await readFile('README.md', 'utf8');
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name as string);
  const others = ['ci', 'install', 'leaves', 'package']; // npm's own commands, and words after “npm”.
  expect(named.filter((name) => !(name in scripts) && !others.includes(name))).toEqual([]);
});
