import type { Root } from 'mdast';
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { markdownToMdast } from 'satteri';
import { type Processor, unified } from 'unified';
import type { VFile } from 'vfile';
import { directiveSyntax } from './directive-syntax.ts';
import { isPlainMarkdown } from './plain-markdown.ts';

/**
 * What of GFM's grammar is tried at every letter, or at every line, by the name of the construct in micromark; and what
 * a text holds that may have some of it. Without them a text is parsed in two thirds of the time.
 */
const COSTLY: Record<string, RegExp> = {
  emailAutolink: /@/,
  // The line below the head of a table has a bar, or a colon that aligns a column.
  table: /\||:-|-:/,
};

/** The same grammar, as Astro's parser names it. */
export const FEATURES = { directive: true, frontmatter: false };

const parsers = new Map<string, Processor<Root>>();

/** The tree of a text in CommonMark, GFM and the project's directives. */
export function parseMarkdown(file: VFile): Root {
  const text = String(file);
  if (isPlainMarkdown(text)) return markdownToMdast(text, { features: FEATURES }) as Root;
  return parseWithRemark(file);
}

/** The same by remark's parser, whatever is written. */
export function parseWithRemark(file: VFile): Root {
  const text = String(file);
  const unneeded = Object.keys(COSTLY).filter((name) => !COSTLY[name]?.test(text));
  const key = unneeded.join(' ');
  const parser = parsers.get(key) ?? parserWithout(unneeded);
  parsers.set(key, parser);
  return parser.parse(file);
}

function parserWithout(unneeded: string[]): Processor<Root> {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(dropConstructs, unneeded)
    .use(directiveSyntax)
    .freeze() as unknown as Processor<Root>;
}

/** Takes constructs out of the grammar so far. */
function dropConstructs(this: Processor, unneeded: string[]): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension: Extension) => ({
    ...extension,
    flow: without(extension.flow, unneeded),
    text: without(extension.text, unneeded),
  }));
}

/** The constructs by the character that they begin with, but for some. */
function without(constructs: ConstructRecord = {}, unneeded: string[]): ConstructRecord {
  const isNeeded = ({ name }: Construct) => !unneeded.includes(name ?? '');
  const entries = Object.entries(constructs).map(
    ([code, those]) => [code, [those ?? []].flat().filter(isNeeded)] as const,
  );
  return Object.fromEntries(entries.filter(([, those]) => those.length > 0));
}
