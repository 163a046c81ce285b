import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { directionOf } from '../article/language.ts';
import { isLanguageTag } from '../schemas/site.ts';
import { quoteSource, reportError } from './report.ts';

/**
 * Turns `:lang[words]{ko}` into a span that says which language its words are in (WCAG 3.1.2), and in which
 * direction they run.
 */
export function remarkLanguageSpans() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'lang') return;
      const [language = ''] = Object.keys(node.attributes ?? {});
      if (!isLanguageTag(language)) {
        reportError(file, node, {
          rule: 'language-span',
          message: `${quoteSource(language)} is not a language tag, for the words ${quoteSource(textOf(node))}.`,
          remedy: 'Name the language behind the bracket (BCP 47), such as {ko} or {uk}.',
        });
        return;
      }
      node.data = {
        ...node.data,
        hName: 'span',
        hProperties: { lang: language, dir: directionOf(language) },
      };
    });
  };
}
