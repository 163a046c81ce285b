import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { Summary } from '../../article/article.ts';
import { element, text } from '../../graphics/element.ts';
import { visit } from '../../graphics/visit.ts';
import { writeXml } from '../xml.ts';
import { STYLES } from './files.ts';

/** An XHTML document of an EPUB with its style sheet, in the language of the article (HTML, 14). */
export function epubPage({ title, language, direction }: Summary, body: ElementContent[]): string {
  const page = element(
    'html',
    { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: language, dir: direction },
    [
      element('head', {}, [
        element('title', {}, text(title)),
        element('link', { rel: ['stylesheet'], type: 'text/css', href: STYLES }),
      ]),
      element('body', {}, body),
    ],
  );
  // XML tools know languages by this one, browsers by the other.
  visit(page, 'element', ({ properties }) => {
    if (properties['lang']) properties['xmlLang'] = properties['lang'];
  });
  return writeXml(toXast(page), 'html');
}
