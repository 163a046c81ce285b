import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import type { Rule } from '../../src/schemas/rules.ts';
import { comparableHtml } from './comparable-html.ts';

/** An example of a specification: Markdown, and the HTML that it becomes. */
export interface Example {
  number: number;
  section: string;
  markdown: string;
  html: string;
}

/** The examples with which this site does not do as a specification does, by number. */
export interface Differences {
  /** Those that are refused, by rule; some by several. Their HTML is the same all the same, but for raw HTML. */
  refused: Partial<Record<Rule, readonly number[]>>;
  /** Those whose HTML is another, by reason. The reasons are headings in docs/commonmark.md. */
  different: Record<string, readonly number[]>;
}

const GUIDE = readFileSync('docs/commonmark.md', 'utf8');

/**
 * Tests every example: that it renders, is not blank, is refused by the rules that are listed and by no others, and
 * becomes the HTML of the specification, or another where that is listed. What is listed and does not differ fails.
 *
 * @param name Of the file beside this one that holds what is different.
 */
export function testSpecification(name: string, examples: readonly Example[], differences: Differences) {
  const { refused, different } = differences;
  const raw = new Set(refused['raw-html']);
  const others = new Set(Object.values(different).flat());

  test.each(examples)('$number, $section', async ({ number, markdown, html }) => {
    const tried = await tryExample(markdown, html);
    const rules = Object.entries(refused).flatMap(([rule, numbers]) =>
      numbers.includes(number) ? [rule] : [],
    );
    expect(tried.refused).toEqual(rules.sort());
    expect(tried.isRendered).toBe(true);
    if (rules.length === 0 && markdown.trim() !== '') expect(tried.ours).not.toBe('');
    if (raw.has(number)) return;
    if (others.has(number)) expect(tried.ours).not.toBe(tried.reference);
    else expect(tried.ours).toBe(tried.reference);
  });

  test('what is different is so in the way that is known', async () => {
    const parts: string[] = [];
    for (const { number, markdown, html } of examples.filter(({ number }) => others.has(number))) {
      const { ours, reference } = await tryExample(markdown, html);
      parts.push(`## ${number}\n\n${markdown}\nReference:\n${reference}\nOurs:\n${ours}\n`);
    }
    await expect(parts.join('\n')).toMatchFileSnapshot(
      path.resolve('tests/markdown', `${name}-different.txt`),
    );
  });

  describe('the lists', () => {
    const listed = [...Object.values(refused), ...Object.values(different)].flat();

    test('name examples that there are', () => {
      const numbers = new Set(examples.map(({ number }) => number));
      expect(listed.filter((number) => !numbers.has(number))).toEqual([]);
    });

    test('give reasons that the guide explains', () => {
      for (const rule of Object.keys(refused)) expect(GUIDE).toContain(`[\`${rule}\`]`);
      for (const reason of Object.keys(different)) expect(GUIDE).toContain(`**${reason}**`);
    });
  });
}

/** Renders an example, with pictures that are always there. Throws what rendering throws. */
async function tryExample(markdown: string, html: string) {
  const { rendering, messages } = await renderMarkdown(markdown, 'example.md', {
    language: 'en-GB',
    sources: {},
    address: 'https://galley.example',
    site: 'https://galley.example',
    readPicture: async (file) => ({
      master: { file, digest: 'd', width: 800, height: 600, kind: 'picture', rights: {} },
    }),
  });
  return {
    isRendered: rendering !== undefined,
    refused: [...new Set(messages.map(({ ruleId }) => String(ruleId)))].sort(),
    ours: comparableHtml(
      rendering?.html ?? '',
      rendering?.pictures.map(({ file }) => file),
    ),
    reference: comparableHtml(html),
  };
}
