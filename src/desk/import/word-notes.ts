import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** How notes and what refers to them are called in the HTML that is made of Word files. */
const REFERENCE = /^(?:footnote|endnote)-ref-/;
const NOTE = /^#?((?:footnote|endnote)-\d+)$/;

/**
 * Makes notes of the lists of notes, and of the marks in the text what refers to them: elements `note-reference` and
 * `note-definition`, whose `name` is the note's.
 *
 * @param tree It is changed on the way.
 */
export function markWordNotes(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    const link = element.tagName === 'sup' ? onlyElement(element) : undefined;
    const name =
      link?.tagName === 'a' &&
      REFERENCE.test(String(link.properties['id'] ?? '')) &&
      NOTE.exec(String(link.properties['href']))?.[1];
    if (name && parent && index !== undefined) {
      parent.children[index] = {
        type: 'element',
        tagName: 'note-reference',
        properties: { name },
        children: [],
      };
      return SKIP;
    }
    if (element.tagName !== 'ol' || !parent || index === undefined) return undefined;
    const notes = element.children.filter((child): child is Element => child.type === 'element');
    if (notes.length === 0 || !notes.every((note) => NOTE.test(String(note.properties['id'] ?? ''))))
      return undefined;
    parent.children.splice(index, 1, ...notes.map(noteOf));
    return [SKIP, index + notes.length];
  });
}

function onlyElement({ children }: Element): Element | undefined {
  return children.length === 1 && children[0]?.type === 'element' ? children[0] : undefined;
}

function noteOf({ properties, children }: Element): ElementContent {
  visit({ type: 'root', children }, 'element', (child, index, parent) => {
    if (child.tagName !== 'a' || !/^#(?:foot|end)note-ref-/.test(String(child.properties['href'] ?? '')))
      return undefined;
    parent?.children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
  return { type: 'element', tagName: 'note-definition', properties: { name: properties['id'] }, children };
}
