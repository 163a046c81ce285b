import type { Node, Parent } from 'unist';
import { EXIT, SKIP, type visit as visitOfLibrary } from 'unist-util-visit';

export { EXIT, SKIP } from 'unist-util-visit';

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown;

/** Which nodes are wanted: of a type, or of one of several. */
type Test = string | readonly string[];

/**
 * Calls a visitor for the nodes of a tree, from the root on, in the order of the text; its arguments and what it may
 * return are those of unist-util-visit, of whose tests it knows the two kinds that are used here.
 *
 * The library makes a function and a list of parents for every node that it passes. A text is visited dozens of times on
 * its way, which was a quarter of all that rendering took.
 */
export const visit = ((tree: Node, ...[first, second]: [Test, Visitor] | [Visitor]): void => {
  const visitor = second ?? (first as Visitor);
  const types = second && [first as Test].flat();

  /** Visits what is below a node; gives back whether a visitor has had enough. */
  const isEnoughBelow = (parent: Parent): boolean => {
    for (let at = 0; at < parent.children.length; ) {
      const node = parent.children[at] as Parent;
      const said = !types || types.includes(node.type) ? visitor(node, at, parent) : undefined;
      let isSkipped = false;
      at += 1;
      // Hardly a visitor says anything, and here every node of every text passes.
      if (said !== undefined) {
        const action = Array.isArray(said) ? said[0] : said;
        if (action === EXIT) return true;
        isSkipped = action === SKIP;
        const next = Array.isArray(said) ? said[1] : said;
        if (typeof next === 'number') at = next;
      }
      if (!isSkipped && node.children !== undefined && isEnoughBelow(node)) return true;
    }
    return false;
  };

  const said = !types || types.includes(tree.type) ? visitor(tree, undefined, undefined) : undefined;
  // What is nothing is not compared: V8 would compile this anew at every second call.
  if (said !== undefined) {
    const action = Array.isArray(said) ? said[0] : said;
    if (action === EXIT || action === SKIP) return;
  }
  if ('children' in tree) isEnoughBelow(tree as Parent);
}) as typeof visitOfLibrary;
