import type { Root } from 'hast';
import type { Article } from '../../article/article.ts';
import { furnitureAttributes } from '../../article/language.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import { element, text } from '../../graphics/element.ts';
import { writeHtml } from '../../graphics/write-html.ts';
import type { Site } from '../../schemas/site.ts';
import { creditOf } from '../imprint.ts';
import { completeAddresses } from '../text/article-to-mdast.ts';
import { belowHead, phraseElements } from '../whole-article.ts';

/**
 * The whole text of an article as HTML for feed readers: everything that its page says but the headline, the byline
 * and the dates, which an item has beside it.
 *
 * It needs neither style sheet nor script. Every address is whole, notes included: where a reader shows many
 * articles on one page, a note’s own id would lead to that of another.
 */
export function feedHtml(article: Article, site: Site): string {
  const { standfirst, basedOn, language, direction, permalink } = article;
  const furniture = furnitureAttributes(language);
  const credit = basedOn
    ? [element('p', furniture, phraseElements(creditOf(basedOn, language), article))]
    : [];
  const tree: Root = {
    type: 'root',
    children: [
      // A reader's own page may be in another language, and run the other way.
      element('div', { lang: language, dir: direction }, [
        element('p', {}, [element('strong', {}, text(standfirst))]),
        ...credit,
        ...belowHead(article, site),
      ]),
    ],
  };
  completeAddresses(tree, absoluteAddress(permalink, site.address));
  return writeHtml(tree);
}
