import type { Definition, FootnoteDefinition, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Source } from '../article/article.ts';
import { SKIP, visit } from '../graphics/visit.ts';
import { placeAt, quoteSource, reportError } from './report.ts';
import { sourceParagraph } from './source-paragraph.ts';

/** What this plugin needs to know. */
export interface SourcesOptions {
  /** The sources in the front matter, by id. */
  sources: Record<string, Source>;
  /** BCP 47; dates are written in it. */
  language: string;
}

const REFERENCE = /\[\^([^\]]+)\]/g;

/**
 * Lets `[^id]` refer to a source of the front matter as well as to a note in the text (GFM footnotes).
 *
 * GFM leaves a reference without a definition as text, which would publish `[^id]`; here it becomes a note,
 * or an error. A note that nothing refers to would vanish, and one that is defined twice would lose a text:
 * both are errors. Gathers the sources that were used in `file.data.usedSources`.
 */
export function remarkSources({ sources, language }: SourcesOptions) {
  return (tree: Root, file: VFile) => {
    const used = new Set<string>();
    const definitions: Definition[] = [];
    const notes: FootnoteDefinition[] = [];
    visit(tree, ['text', 'definition', 'footnoteDefinition'], (node, index, parent) => {
      if (node.type === 'definition') definitions.push(node);
      if (node.type === 'footnoteDefinition') notes.push(node);
      if (node.type !== 'text' || !parent || index === undefined || !node.value.includes('[^'))
        return undefined;
      const children = splitReferences(node, file, (id) => {
        if (!Object.hasOwn(sources, id)) return false;
        used.add(id);
        return true;
      });
      (parent as Parents).children.splice(index, 1, ...(children as never[]));
      return [SKIP, index + children.length];
    });
    for (const node of definitions) {
      if (!node.label?.startsWith('^')) continue;
      reportError(file, node, {
        rule: 'undefined-footnote',
        message: `${quoteSource(`[${node.label}]`)} is no name for a note, since it has a space.`,
        remedy: 'Join its words with hyphens, here and where the text refers to it.',
      });
    }
    if (notes.length > 0) checkNotes(notes, tree, file, sources);
    for (const id of used) {
      tree.children.push({
        type: 'footnoteDefinition',
        identifier: id,
        label: id,
        children: [sourceParagraph(sources[id] as Source, language)],
      });
    }
    file.data.usedSources = [...used];
  };
}

function splitReferences(node: Text, file: VFile, isSource: (id: string) => boolean): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(REFERENCE)) {
    const id = match[1] as string;
    const { offset, isEscaped } = placeOf(match, node, file);
    if (isEscaped) continue;
    if (!isSource(id)) {
      reportError(file, placeAt(offset, file), {
        rule: 'undefined-footnote',
        message: `The note ${quoteSource(match[0])} is not defined.`,
        remedy: `Add ${id} to the sources in the front matter, or a line “[^${id}]: …” to the text.`,
      });
      continue;
    }
    if (match.index > end) children.push({ ...node, value: node.value.slice(end, match.index) });
    children.push({ type: 'footnoteReference', identifier: id, label: id });
    end = match.index + match[0].length;
  }
  if (end < node.value.length) children.push({ ...node, value: node.value.slice(end) });
  return children;
}

/**
 * Where a reference of a text node stands in the file, as an offset, and whether a sign of it has a backslash before
 * it, so that an editor wants the signs themselves. Escapes make the node's own offsets useless.
 */
function placeOf(match: RegExpExecArray, node: Text, file: VFile): { offset: number; isEscaped: boolean } {
  const [reference] = match;
  const start = node.position?.start.offset ?? 0;
  const source = String(file).slice(start, node.position?.end.offset);
  if (source === node.value && !source.includes('\\'))
    return { offset: start + match.index, isEscaped: false };
  const written = [...reference].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')).join('\\\\?');
  const nth = node.value.slice(0, match.index).split(reference).length;
  const found = [...source.matchAll(new RegExp(written, 'g'))][nth - 1];
  const backslashes = /\\*$/.exec(source.slice(0, found?.index ?? 0))?.[0].length ?? 0;
  const isEscaped = found !== undefined && (backslashes % 2 === 1 || found[0] !== reference);
  return { offset: start + (found?.index ?? 0), isEscaped };
}

function checkNotes(
  notes: FootnoteDefinition[],
  tree: Root,
  file: VFile,
  sources: Record<string, Source>,
): void {
  const referred = new Set<string>();
  // A reference inside a note does not count: notes that only refer to each other are shown nowhere.
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'footnoteReference') referred.add(node.identifier);
    return undefined;
  });
  const defined = new Map<string, FootnoteDefinition>();
  for (const node of notes) {
    const name = quoteSource(`[^${node.label ?? node.identifier}]`);
    if (node.children.length === 0) {
      reportError(file, node, {
        rule: 'empty-footnote',
        message: `The note ${name} says nothing.`,
        remedy: 'Write its text behind the colon.',
      });
    }
    if (defined.has(node.identifier) || Object.hasOwn(sources, node.identifier)) {
      reportError(file, node, {
        rule: 'duplicate-footnote',
        message: `The note ${name} is defined twice.`,
        remedy: 'Give one of them another name; a source in the front matter counts as well.',
      });
    } else if (!referred.has(node.identifier)) {
      reportError(file, node, {
        rule: 'unused-footnote',
        message: `Nothing refers to the note ${name}, so it would not be shown.`,
        remedy: 'Refer to it in the text, or take it out.',
      });
    }
    defined.set(node.identifier, node);
  }
}
