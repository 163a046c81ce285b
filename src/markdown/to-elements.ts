import type { Element, Root as ElementRoot } from 'hast';
import type { Definition, Emphasis, FootnoteDefinition, Heading, Paragraph, Root, RootContent } from 'mdast';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';

type State = Parameters<typeof defaultHandlers.paragraph>[0];

/** What the children of a node become, to be made in its place. */
interface Whole {
  type: 'whole';
  of: Root | FootnoteDefinition;
}

/**
 * Turns Markdown's tree into HTML's, as remark-rehype does it.
 *
 * It looks for definitions by walking the whole tree, with a function made for every node, and copies properties by
 * `structuredClone`: a tenth of what rendering takes. So it is given the definitions first, and the text and that of notes
 * as one node each, which only its handler looks into; and what is said of paragraphs, headings and emphasis, which is used
 * once, is not copied.
 */
export function toElements(options: Options): (tree: Root, file: VFile) => ElementRoot {
  const handlers = {
    whole: (state: State, { of }: Whole) => state.all(of),
    paragraph: (state: State, node: Paragraph) => withProperties(node, defaultHandlers.paragraph, state),
    emphasis: (state: State, node: Emphasis) => withProperties(node, defaultHandlers.emphasis, state),
    heading: (state: State, node: Heading) => withProperties(node, defaultHandlers.heading, state),
  };
  const toTree = remarkRehype({ ...options, handlers: handlers as Options['handlers'] });
  return (tree, file) => {
    const children: RootContent[] = [];
    visit(tree, ['definition', 'footnoteDefinition'], (node) => {
      children.push(node.type === 'footnoteDefinition' ? unopened(node) : (node as Definition));
    });
    return toTree({ ...tree, children: [...children, ...unopened(tree).children] }, file) as ElementRoot;
  };
}

function unopened<Outer extends Root | FootnoteDefinition>(node: Outer): Outer {
  return { ...node, children: [{ type: 'whole', of: node } as unknown as RootContent] };
}

function withProperties<Outer extends Emphasis | Heading | Paragraph>(
  node: Outer,
  handle: (state: State, node: Outer) => Element,
  state: State,
): Element {
  const { hProperties, ...data } = node.data ?? {};
  const element = handle(state, { ...node, data });
  Object.assign(element.properties, hProperties);
  return element;
}
