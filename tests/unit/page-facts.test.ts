import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { gatherFacts, openSealer } from '../../src/build/page-facts.ts';
import { hashOf } from '../../src/hosting/find-scripts.ts';

test('a picture that several articles have is one file', () => {
  const { files } = gatherFacts([
    { files: ['a/one/index.html', 'pictures/gauge.avif'], facts: [] },
    { files: ['a/two/index.html', 'pictures/gauge.avif', 'pictures/river.avif'], facts: [] },
  ]);
  expect(files).toEqual({ count: 4, inFolders: { a: 2, cards: 0, pictures: 2 }, large: [] });
});

test('the scripts that a page loads have their hashes, and all else stays as it is', () => {
  const shared = mkdtempSync(path.join(tmpdir(), 'galley-shared-'));
  onTestFinished(() => rmSync(shared, { recursive: true }));
  for (const name of ['a.js', 'b.js']) writeFileSync(path.join(shared, name), `// ${name}`);
  const [a, b] = ['// a.js', '// b.js'].map(hashOf);
  const write = (of: (name: string, hash: string) => string) =>
    `<title>Rivers – ماء</title>${of('a', ` integrity="${a}"`)}<p>“src="</p>${of('b', ` integrity="${b}"`)}<p>🌊</p>`;
  const loaded = (name: string, said: string) => `<script type="module" src="/${name}.js"${said}></script>`;
  const { seal } = openSealer(shared);
  const page = Buffer.from(write((name) => loaded(name, '')));
  const sealed = seal('2026/11/rivers/index.html', page);
  expect(sealed.page.toString()).toBe(write(loaded));
  expect(sealed.facts).toEqual([`page ${a}`, `page ${b}`, expect.stringMatching(/^shape /)]);
  // What says its hash already is left, and what loads nothing.
  for (const text of [write(loaded), '<p>Rivers</p>', ''])
    expect(seal('2026/11/rivers/index.html', Buffer.from(text)).page.toString()).toBe(text);
});
