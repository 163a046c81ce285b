import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowFaults } from '../supply/workflow-faults.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** An expression of GitHub Actions. */
const expression = (name: string) => `$\{{ ${name} }}`;

/** A workflow without faults, of one job with one step. */
const good = `
on:
  push:
permissions: {}
jobs:
  test:
    permissions:
      contents: read
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${COMMIT} # v7.0.1
        with:
          persist-credentials: false
      - run: npm test
`;

test('no workflow lets others in, or has more rights than it needs', () => {
  const files = globSync('.github/workflows/*.{yml,yaml}');
  expect(files).not.toEqual([]);
  for (const file of files) expect([file, workflowFaults(readFileSync(file, 'utf8'))]).toEqual([file, []]);
});

test('only what publishes may write, and only that', () => {
  const { jobs } = parse(readFileSync('.github/workflows/site.yml', 'utf8'));
  const rights = Object.entries(jobs as Record<string, { permissions: object }>).map(
    ([name, { permissions }]) => [
      name,
      Object.entries(permissions)
        .filter(([, right]) => right !== 'read')
        .map(([name]) => name),
    ],
  );
  expect(Object.fromEntries(rights)).toEqual({ test: [], build: [], publish: ['pages', 'id-token'] });
});

test.each([
  ['nothing', '', '', []],
  ['a tag instead of a commit', `@${COMMIT}`, '@v7', ['is not pinned by its commit']],
  ['a short commit', COMMIT, '0123456', ['is not pinned by its commit']],
  ['no version beside the commit', ' # v7.0.1', '', ['has no version beside it']],
  ['no permissions', 'permissions: {}', '', ['permissions of the workflow are not {}']],
  [
    'all permissions',
    'permissions: {}',
    'permissions: write-all',
    ['permissions of the workflow are not {}'],
  ],
  [
    'no permissions of a job',
    '    permissions:\n      contents: read\n',
    '',
    ['has no permissions of its own'],
  ],
  ['no timeout', '    timeout-minutes: 5\n', '', ['has no timeout']],
  [
    'credentials that stay',
    'persist-credentials: false',
    'fetch-depth: 0',
    ['checkout keeps its credentials'],
  ],
  ['the rights of the target', '  push:', '  pull_request_target:', ['runs on pull_request_target']],
  [
    'the text of a pull request',
    'npm test',
    `echo ${expression('github.event.pull_request.title')}`,
    ['runs an expression'],
  ],
  [
    'a secret',
    'npm test',
    `npm test\n        env:\n          KEY: ${expression('secrets.KEY')}`,
    ['reads secrets'],
  ],
])('a workflow with %s is found out', (_, whole, instead, faults) => {
  const found = workflowFaults(good.replace(whole, instead));
  expect(found).toEqual(faults.map((fault) => expect.stringContaining(fault)));
});

test('Dependabot looks after packages and actions, and waits before it proposes what is new', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  const waits = (updates as { 'package-ecosystem': string; cooldown: { 'default-days': number } }[]).map(
    (update) => [update['package-ecosystem'], update.cooldown['default-days']],
  );
  expect(waits).toEqual([
    ['npm', 7],
    ['github-actions', 7],
  ]);
});
