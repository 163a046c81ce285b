import type { Article, BasedOn, Person } from '../../article/article.ts';
import { endOf, lastModified } from '../../article/history.ts';
import { directionOf } from '../../article/language.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import { printVariant, type Variant } from '../../pictures/variants.ts';
import type { Site } from '../../schemas/site.ts';
import { wordsLanguageOf, wordsOf } from '../../words/words.ts';
import { picturesOf } from '../whole-article.ts';
import { writeXml, type XmlElement, xmlElement } from '../xml.ts';
import { CONTENT, NAVIGATION, PACKAGE, PICTURES, STYLES } from './files.ts';

/** Where the package document is (OCF 3.3, 4.2.6.3.1). */
export function epubContainer(): string {
  const namespace = 'urn:oasis:names:tc:opendocument:xmlns:container';
  const type = 'application/oebps-package+xml';
  return writeXml(
    xmlElement('container', { version: '1.0', xmlns: namespace }, [
      xmlElement('rootfiles', {}, [
        xmlElement('rootfile', { 'full-path': `EPUB/${PACKAGE}`, 'media-type': type }),
      ]),
    ]),
  );
}

/**
 * The package document of an EPUB (EPUB 3.3, 5): what it is and who made it, its files, and their order.
 *
 * It is identified by the permalink; `dcterms:modified` tells its versions apart.
 */
export function epubPackage(article: Article, site: Site): string {
  const pictures = picturesOf(article).map(printVariant);
  const xhtml = 'application/xhtml+xml';
  const root = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'permalink',
    'xml:lang': article.language,
    dir: article.direction,
  };
  return writeXml(
    xmlElement('package', root, [
      xmlElement('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
        ...descriptionOf(article, site),
        ...accessibilityOf(article.language, pictures.length > 0),
      ]),
      xmlElement('manifest', {}, [
        item('nav', NAVIGATION, xhtml, 'nav'),
        item('article', CONTENT, xhtml),
        item('styles', STYLES, 'text/css'),
        ...pictures.map(({ name, format }: Variant, index) =>
          item(`picture-${index + 1}`, PICTURES + name, `image/${format}`),
        ),
      ]),
      xmlElement('spine', { 'page-progression-direction': article.direction }, [
        xmlElement('itemref', { idref: 'article' }),
      ]),
    ]),
  );
}

function descriptionOf(article: Article, site: Site): XmlElement[] {
  const { title, byline, editors, language, published, standfirst, topics, basedOn, permalink } = article;
  const furniture = { 'xml:lang': site.language, dir: directionOf(site.language) };
  return [
    xmlElement('dc:identifier', { id: 'permalink' }, [absoluteAddress(permalink, site.address)]),
    xmlElement('dc:title', {}, [title]),
    ...byline.flatMap((person, index) => somebody('creator', index + 1, person, 'aut')),
    ...editors.flatMap((person, index) => somebody('contributor', index + 1, person, 'edt')),
    xmlElement('dc:language', {}, [language]),
    xmlElement('dc:date', {}, [published]),
    meta('dcterms:modified', momentInUtc(lastModified(article))),
    xmlElement('dc:publisher', furniture, [site.name]),
    xmlElement('dc:rights', furniture, [`${site.licence.name}, ${site.licence.url}`]),
    xmlElement('dc:description', {}, [standfirst]),
    ...(basedOn ? [xmlElement('dc:source', {}, [sourceOf(basedOn)])] : []),
    ...topics.map(({ name }) => xmlElement('dc:subject', furniture, [name])),
  ];
}

/** Somebody with a part in it, by the code of the MARC list of relators. */
function somebody(
  part: 'creator' | 'contributor',
  number: number,
  { name }: Person,
  role: string,
): XmlElement[] {
  const id = `${part}-${number}`;
  return [
    xmlElement(`dc:${part}`, { id }, [name]),
    xmlElement('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, [role]),
  ];
}

/** An address identifies a source best (EPUB 3.3, 5.5.4); without one it is named. */
function sourceOf({ title, authors, publisher, date, url }: BasedOn): string {
  return url ?? [...authors, title, publisher, date].join(', ');
}

/** What readers who do not see, or do not hear, can expect (EPUB Accessibility 1.1, 2). */
function accessibilityOf(language: string, hasPictures: boolean): XmlElement[] {
  const spoken = wordsLanguageOf(language);
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  return [
    meta('schema:accessMode', 'textual'),
    ...(hasPictures ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    ...(hasPictures ? [meta('schema:accessibilityFeature', 'alternativeText')] : []),
    meta('schema:accessibilityHazard', 'none'),
    xmlElement(
      'meta',
      { property: 'schema:accessibilitySummary', 'xml:lang': spoken, dir: directionOf(spoken) },
      [wordsOf(language).book.accessibility],
    ),
  ];
}

function meta(property: string, value: string): XmlElement {
  return xmlElement('meta', { property }, [value]);
}

function item(id: string, href: string, type: string, properties?: string): XmlElement {
  return xmlElement('item', { id, href, 'media-type': type, properties });
}

/** A moment as `dcterms:modified` wants it. */
function momentInUtc(date: string): string {
  return `${new Date(endOf(date)).toISOString().slice(0, 19)}Z`;
}
