import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isAsSigned, signatureOf } from '../../src/build/signature.ts';
import { bringUpToDate, filesOf, linkFile, linkTree, removeFile, replaceFile } from '../../src/build/tree.ts';

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'galley-tree-'));
  return () => rmSync(tree, { recursive: true });
});

const write = (file: string, text: string) => replaceFile(tree, file, Buffer.from(text));
const read = (file: string) => readFileSync(path.join(tree, file), 'utf8');

describe('a tree', () => {
  test('has a folder where a file was, and a file where a folder was', () => {
    write('about', 'A file.');
    expect(write('about/us/index.html', 'A page.')).toBe(true);
    expect(read('about/us/index.html')).toBe('A page.');
    expect(write('about', 'A file.')).toBe(true);
    expect(filesOf(tree)).toEqual(['about']);
  });

  test('loses nothing when what is taken out has made room already', () => {
    write('about/index.html', 'A page.');
    removeFile(tree, 'about');
    removeFile(tree, 'about/index.html/deeper');
    expect(filesOf(tree)).toEqual(['about/index.html']);
  });

  test('is brought up to date with one that has a folder where it has a file', () => {
    write('about', 'A file.');
    const other = `${tree}-other`;
    linkTree(tree, other);
    const change = { written: ['about/index.html'], removed: ['about'] };
    write('about/index.html', 'A page.');
    bringUpToDate(other, tree, change);
    expect(filesOf(other)).toEqual(['about/index.html']);
    write('about', 'Again.');
    linkFile(tree, other, 'about');
    expect(filesOf(other)).toEqual(['about']);
  });
});

describe('the signature of files', () => {
  const at = (milliseconds: number) => {
    const time = new Date(1_790_000_000_000 + milliseconds);
    utimesSync(path.join(tree, 'index.html'), time, time);
  };
  const isSigned = (signed: ReturnType<typeof signatureOf>) => isAsSigned(tree, ['index.html'], signed);

  test('tells damage in the same second', () => {
    writeFileSync(path.join(tree, 'index.html'), 'A page.');
    at(250);
    const signed = signatureOf(tree, ['index.html']);
    expect(isSigned(signed)).toBe(true);
    at(750);
    expect(isSigned(signed)).toBe(false);
  });

  test('is the same when a cache was packed and restored, which keeps whole seconds', () => {
    writeFileSync(path.join(tree, 'index.html'), 'A page.');
    at(250);
    const signed = signatureOf(tree, ['index.html']);
    at(0);
    expect(isSigned(signed)).toBe(true);
    at(1000);
    expect(isSigned(signed)).toBe(false);
  });
});
