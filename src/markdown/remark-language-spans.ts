import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { directionOf } from '../article/language.ts';
import { visit } from '../graphics/visit.ts';
import { isLanguageTag } from '../schemas/language-tag.ts';
import { quoteSource, reportError } from './report.ts';

/**
 * Turns `:lang[words]{ko}` into a span that says which language its words are in (WCAG 3.1.2), and in which
 * direction they run.
 */
export function remarkLanguageSpans() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'lang') return;
      const attributes = Object.entries(node.attributes ?? {});
      const [language = '', value] = attributes[0] ?? [];
      // {#ko} and {.ko} give an id and a class, whose names are language tags by their form.
      if (attributes.length !== 1 || value || !isLanguageTag(language)) {
        reportError(file, node, {
          rule: 'language-span',
          message: `The words ${quoteSource(textOf(node))} are not given one language tag, but ${quoteSource(attributes.flat().join(' '))}.`,
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
