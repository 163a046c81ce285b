import type { Node, Parent } from 'unist';
import { visit as visitOfLibrary } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { EXIT, SKIP, visit } from '../../src/graphics/visit.ts';
import { randomOf } from '../random.ts';

interface Named extends Parent {
  tagName: string;
}

/** A tree of paragraphs, lists and words, with a name for each node. */
function treeOf(next: () => number, depth = 0): Named {
  const pick = (list: string[]) => list[Math.floor(next() * list.length)] ?? '';
  const count = depth < 4 ? Math.floor(next() * 4) : 0;
  const children = Array.from({ length: count }, () => treeOf(next, depth + 1));
  return { type: pick(['root', 'paragraph', 'list', 'text']), tagName: pick(['a', 'p', 'li']), children };
}

type Visit = (
  tree: Node,
  test: unknown,
  visitor: (node: Node, index: number | undefined, parent: Parent | undefined) => unknown,
) => void;

/** What a visitor is called with that now and then takes nodes out, passes over some, or stops. */
function calls(visitTree: Visit, seed: number, wanted: unknown): unknown[] {
  const next = randomOf(seed);
  const tree = treeOf(next);
  const seen: unknown[] = [];
  visitTree(tree, wanted, (node, index, parent) => {
    seen.push([node.type, (node as Named).tagName, index, parent?.type, parent?.children.length]);
    const chance = next();
    if (chance < 0.02) return EXIT;
    if (chance < 0.2) return SKIP;
    if (parent && index !== undefined && chance < 0.3) {
      parent.children.splice(index, 1);
      return chance < 0.25 ? [SKIP, index] : index;
    }
    return chance < 0.4 && index !== undefined ? index + 2 : undefined;
  });
  return [...seen, tree];
}

test.each([
  ['a type', 'paragraph'],
  ['one of some types', ['list', 'text']],
])('visiting goes the way of the library, by %s', (_, wanted) => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const ours = calls(visit as unknown as Visit, seed, wanted);
    expect(ours, String(seed)).toEqual(calls(visitOfLibrary as unknown as Visit, seed, wanted));
  }
});

test('every node is visited where none is asked for, the root first', () => {
  const types: string[] = [];
  const tree: Parent = {
    type: 'root',
    children: [{ type: 'a' }, { type: 'b', children: [{ type: 'c' }] } as Parent],
  };
  visit(tree, ({ type }) => void types.push(type));
  expect(types).toEqual(['root', 'a', 'b', 'c']);
});
