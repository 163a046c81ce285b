import type { Element, ElementContent, Root as ElementRoot } from 'hast';
import type {
  Definition,
  Emphasis,
  FootnoteDefinition,
  Heading,
  Node,
  Paragraph,
  Root,
  RootContent,
  Text,
} from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';

type State = Parameters<typeof defaultHandlers.paragraph>[0];

/** A text whose children are to be made in its place, with the definitions that it refers to. */
interface Whole {
  type: 'whole';
  of: Root;
}

/**
 * Turns Markdown's tree into HTML's, as remark-rehype does it.
 *
 * It looks for definitions by walking the whole tree, with a function made for every node, and copies properties by
 * `structuredClone`: a tenth of what rendering takes. So it is given the text as one node, which only its handler looks into,
 * and finds the definitions there; and what is said of paragraphs, headings, emphasis and directives, which is used once,
 * is not copied.
 */
export function toElements(options: Options): (tree: Root, file: VFile) => ElementRoot {
  const handlers = {
    whole,
    text,
    paragraph: (state: State, node: Paragraph) => withProperties(node, defaultHandlers.paragraph, state),
    emphasis: (state: State, node: Emphasis) => withProperties(node, defaultHandlers.emphasis, state),
    heading: (state: State, node: Heading) => withProperties(node, defaultHandlers.heading, state),
    textDirective: (state: State, node: TextDirective) => withProperties(node, directive, state),
  };
  const toTree = remarkRehype({ ...options, handlers: handlers as Options['handlers'] });
  return (tree, file) => {
    const children = [{ type: 'whole', of: tree } as unknown as RootContent];
    return toTree({ ...tree, children }, file) as ElementRoot;
  };
}

/** Of definitions with one name the first counts (CommonMark, 4.7). */
function whole(state: State, { of }: Whole): ElementContent[] {
  visit(of, ['definition', 'footnoteDefinition'], (node) => {
    const { identifier } = node as Definition | FootnoteDefinition;
    const those: Map<string, Node> = node.type === 'definition' ? state.definitionById : state.footnoteById;
    const id = identifier.toUpperCase();
    if (!those.has(id)) those.set(id, node);
  });
  return state.all(of);
}

/** On one line, words stay as they are; where they stand in the file is asked of elements alone. */
function text(state: State, node: Text): ElementContent {
  if (/[\r\n]/.test(node.value) || node.data) return defaultHandlers.text(state, node) as ElementContent;
  return { type: 'text', value: node.value };
}

/** What remark-rehype makes of nodes that it does not know. */
function directive(state: State, node: TextDirective): Element {
  const element: Element = { type: 'element', tagName: 'div', properties: {}, children: state.all(node) };
  state.patch(node, element);
  return state.applyData(node, element);
}

function withProperties<Outer extends Emphasis | Heading | Paragraph | TextDirective>(
  node: Outer,
  handle: (state: State, node: Outer) => Element,
  state: State,
): Element {
  const { hProperties, ...data } = node.data ?? {};
  const element = handle(state, { ...node, data });
  Object.assign(element.properties, hProperties);
  return element;
}
