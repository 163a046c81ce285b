import type { Element, Root as ElementRoot } from 'hast';
import type { Definition, FootnoteDefinition, Heading, Paragraph, Root, RootContent } from 'mdast';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';

type State = Parameters<typeof defaultHandlers.paragraph>[0];

/**
 * Turns Markdown's tree into HTML's, as remark-rehype does it.
 *
 * It looks for definitions by walking the whole tree, with a function made for every node, and copies properties by
 * `structuredClone`: a tenth of what rendering takes. So it is given the definitions first, and the text as one node that
 * only its handler looks into; and what is said of paragraphs and headings, which is used once, is not copied.
 */
export function toElements(options: Options): (tree: Root, file: VFile) => ElementRoot {
  return (tree, file) => {
    const definitions: (Definition | FootnoteDefinition)[] = [];
    visit(tree, ['definition', 'footnoteDefinition'], (node) => {
      definitions.push(node as Definition | FootnoteDefinition);
    });
    const text = { type: 'wholeText' } as unknown as RootContent;
    const handlers = {
      wholeText: (state: State) => state.all(tree),
      paragraph: (state: State, node: Paragraph) => withProperties(node, defaultHandlers.paragraph, state),
      heading: (state: State, node: Heading) => withProperties(node, defaultHandlers.heading, state),
    };
    const toTree = remarkRehype({ ...options, handlers: handlers as Options['handlers'] });
    return toTree({ ...tree, children: [...definitions, text] }, file) as ElementRoot;
  };
}

function withProperties<Block extends Heading | Paragraph>(
  node: Block,
  handle: (state: State, node: Block) => Element,
  state: State,
): Element {
  const { hProperties, ...data } = node.data ?? {};
  const element = handle(state, { ...node, data });
  Object.assign(element.properties, hProperties);
  return element;
}
