import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { breakRule } from '../../src/desk/rules/broken-rule.ts';
import { ruleExamples } from '../../src/desk/rules/rule-examples.ts';
import { ruleGuide } from '../../src/desk/rules/rule-guide.ts';
import { type Rule, rules } from '../../src/schemas/rules.ts';

const SCRATCH = '.cache/tests/rules';
const NAMES = Object.keys(rules) as Rule[];

/** The code that may report problems. That no other name is reported, the compiler sees (`Rule`). */
async function code(): Promise<string> {
  const texts: string[] = [];
  for (const room of ['content-store', 'markdown', 'desk']) {
    for (const name of await readdir(`src/${room}`, { recursive: true })) {
      const isExample = name.startsWith('rules');
      if (name.endsWith('.ts') && !isExample)
        texts.push(await readFile(path.join('src', room, name), 'utf8'));
    }
  }
  return texts.join('\n');
}

test('every rule that is declared is used', async () => {
  const text = await code();
  expect(NAMES.filter((rule) => !text.includes(`'${rule}'`))).toEqual([]);
});

describe('every rule has an example that breaks it', () => {
  test('and one of its own', () => {
    expect(Object.keys(ruleExamples).sort()).toEqual([...NAMES].sort());
  });

  test.each(NAMES)('%s', async (rule) => {
    const { message, remedy } = await breakRule(rule, SCRATCH);
    expect([message.length > 0, remedy.length > 0]).toEqual([true, true]);
  });

  test('and an example that breaks nothing is not printed', async () => {
    const examples = ruleExamples as Record<string, unknown>;
    const kept = examples['raw-html'];
    examples['raw-html'] = { 'articles/a/index.md': 'Words.' };
    try {
      await expect(breakRule('raw-html', SCRATCH)).rejects.toThrow('raw-html does not break it');
    } finally {
      examples['raw-html'] = kept;
    }
  });
});

test('docs/rules.md says what the checks say (npm run guide writes it)', async () => {
  expect(await readFile('docs/rules.md', 'utf8')).toBe(await ruleGuide(SCRATCH));
});
