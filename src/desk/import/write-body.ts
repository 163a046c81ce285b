import type { RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { linkAddresses } from './link-addresses.ts';

/**
 * What Galley's Markdown reads as a mark beside what CommonMark and GFM do: directives, set ids, to dos. Written
 * with a backslash they are text.
 */
const OWN_MARKS = [
  { character: ':', after: '(?:pull|lang)\\[', inConstruct: 'phrasing' as const },
  { character: ':', atBreak: true, after: ':' },
  { character: '{', after: '[ \\t]*(?:#|formerly=)', inConstruct: 'phrasing' as const },
  // The description of a picture may be to do.
  { character: ':', before: 'TO DO', inConstruct: 'phrasing' as const, notInConstruct: 'label' as const },
];

/** A way of writing Markdown, perhaps made of others. */
interface Extension extends Options {
  extensions?: Extension[];
}

/** How GFM would escape addresses so that they are not linked. */
const IN_ADDRESS = new Set(['@[+\\-.\\w]', '.[Ww]', ':[ps]']);

/** A node of ours: something for the editor to do, in the place where it is missing. It has the form of text. */
const writeToDo: NonNullable<Options['handlers']>['text'] = ({ value }, _, state, info) =>
  `TO DO: ${state.safe(value, { ...info, before: ' ' })}`;

const writer = unified()
  .use(ownMarks)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, listItemIndent: 'one' })
  .use(remarkGfm)
  .use(plainAddresses)
  .freeze();

/** The text of an entry as Markdown. What is text in the tree is text in Markdown, whatever signs it holds. */
export function writeBody(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children: linkAddresses(children) });
}

function ownMarks(this: Processor): void {
  const data = this.data();
  data.toMarkdownExtensions ??= [];
  data.toMarkdownExtensions.push({
    handlers: { ...directiveToMarkdown().handlers, toDo: writeToDo } as Extension['handlers'],
    unsafe: OWN_MARKS,
  });
}

/**
 * Leaves web and mail addresses as they are. GFM links them whether its signs are escaped or not, and a reader of
 * the Markdown is better off without backslashes in them.
 */
function plainAddresses(this: Processor): void {
  const withoutSigns = (extension: Extension): void => {
    for (const inner of extension.extensions ?? []) withoutSigns(inner);
    if (!extension.unsafe) return;
    extension.unsafe = extension.unsafe.filter(
      ({ character, before }) => !IN_ADDRESS.has(`${character}${before}`),
    );
  };
  for (const extension of (this.data().toMarkdownExtensions ?? []) as Extension[]) withoutSigns(extension);
}
