import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf } from '../bytes-of.ts';
import { copyProject } from '../copy-project.ts';
import { runNode } from '../run-node.ts';
import { fixtureSite, NOW } from '../sites.ts';

/** Where what the test makes is: within the project, so that its packages can be linked. */
const PLACE = path.resolve('.cache/tests/reproducible');

/** Builds the fixtures with no cache, in a project that stands in `root`. */
async function cleanBuild(root: string, out: string, env: Record<string, string>, before: string[] = []) {
  const cache = `${out}-cache`;
  for (const folder of [out, cache]) await rm(folder, { recursive: true, force: true });
  const told = ['--content', fixtureSite.content, '--out', out, '--cache', cache, '--now', NOW];
  const ended = await runNode([...before, 'src/desk/build.ts', ...told], env, root);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  return bytesOf(out);
}

test('two builds on two machines give the same bytes', { timeout: 600_000 }, async () => {
  const elsewhere = path.join(PLACE, 'Ein anderer Ort', 'projekt');
  await copyProject(elsewhere);
  const here = await cleanBuild('.', path.join(PLACE, 'site'), {
    TZ: 'America/Los_Angeles',
    LANG: 'C',
    LC_ALL: 'C',
    HOME: path.join(PLACE, 'home'),
  });
  const clock = ['--import', new URL('../fixtures/other-clock.ts', import.meta.url).href];
  const there = await cleanBuild(
    elsewhere,
    path.join(elsewhere, 'ausgabe', 'seite'),
    {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: path.join(elsewhere, 'zuhause'),
      TMPDIR: elsewhere,
    },
    clock,
  );

  expect(Object.keys(there)).toEqual(Object.keys(here));
  expect(Object.keys(here).filter((name) => here[name] !== there[name])).toEqual([]);
  // An absolute path in a page would be the same in both when both look at the same place.
  const told = Object.entries({ ...here, ...there }).filter(([, bytes]) => bytes.includes(process.cwd()));
  expect(told.map(([name]) => name)).toEqual([]);
  await rm(elsewhere, { recursive: true });
});
