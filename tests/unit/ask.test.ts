import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askSome, askText, type Place } from '../../src/desk/ask.ts';
import { countingOn } from '../../src/desk/check/counting.ts';
import { whyNotField } from '../../src/desk/new/new-article.ts';
import { openEditor } from '../../src/desk/new/open-editor.ts';

/** Somebody at a terminal, who presses keys; each when something was asked or answered. */
function somebody(): Place & { press: (...keys: string[]) => Promise<void>; seen: () => string } {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  let seen = '';
  output.on('data', (piece) => {
    seen += piece;
  });
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await new Promise((resolve) => setImmediate(resolve));
      input.write(key);
    }
  };
  return { input, output, press, seen: () => seen };
}

describe('questions', () => {
  test('a headline that will not do is asked for again', async () => {
    const { press, seen, ...place } = somebody();
    const answer = askText('The headline?', {}, (text) => whyNotField('title', text), place);
    await press('?', '\r', 'Rivers', '\r');
    expect(await answer).toBe('?Rivers');
    expect(seen()).toContain('has no letter and no digit');
  });

  test('somebody is chosen from a list by what is typed', async () => {
    const { press, seen, ...place } = somebody();
    const people = [
      { id: 'jane-doe', name: 'Jane Doe' },
      { id: 'john-roe', name: 'John Roe' },
    ];
    const answer = askSome('Who writes it?', people, true, place);
    await press('r', 'o', 'e', '\t', '\r');
    expect(await answer).toEqual(['john-roe']);
    expect(seen()).toContain('Jane Doe');
    expect(await askSome('Who?', [], true, place)).toEqual([]);
  });

  test('breaking off ends the command', async () => {
    const { press, seen: _, ...place } = somebody();
    const answer = askText('The headline?', {}, () => undefined, place);
    const broken = expect(answer).rejects.toThrow('Broken off.');
    await press('\u0003');
    await broken;
  });
});

describe('the editor', () => {
  const before = { ...process.env };
  let folder: string;
  beforeEach(async () => {
    await mkdir('.cache', { recursive: true });
    folder = await mkdtemp(path.join('.cache', 'editor '));
  });
  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true });
  });

  test('of the environment is run with its own options, and handed a file with spaces', async () => {
    const file = path.join(folder, 'index $(x).md');
    process.env['VISUAL'] =
      `"${process.execPath}" -e "require('fs').writeFileSync(process.argv[1], 'written')"`;
    process.env['EDITOR'] = 'false';
    expect(await openEditor(file)).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('written');
  });

  test('that is not there, or ends badly, breaks nothing', async () => {
    delete process.env['VISUAL'];
    process.env['EDITOR'] = 'exit 3;';
    expect(await openEditor('x')).toBe(false);
    delete process.env['EDITOR'];
    expect(await openEditor('x')).toBe(false);
  });
});

describe('the count of a long check', () => {
  const stream = (isTTY: boolean) => {
    const written: string[] = [];
    return { written, isTTY, write: (piece: string) => written.push(piece) };
  };
  const work = async (onRead: (read: number, all: number) => void) => {
    for (let read = 0; read < 60; read += 1) onRead(read, 60);
    return 'done';
  };
  test('shows on a terminal and is taken away at the end', async () => {
    const terminal = stream(true);
    expect(await countingOn(terminal as never, work)).toBe('done');
    expect(terminal.written).toEqual([
      '\r25 of 60 articles checked …',
      '\r50 of 60 articles checked …',
      '\r\u001B[K',
    ]);
  });
  test('is not said elsewhere', async () => {
    const pipe = stream(false);
    await countingOn(pipe as never, work);
    expect(pipe.written).toEqual([]);
  });
});
