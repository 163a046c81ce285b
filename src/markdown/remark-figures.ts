import type { ElementContent } from 'hast';
import type { Definition, Image, ImageReference, Node, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { hrefOf } from '../article/base-path.ts';
import { furnitureAttributes } from '../article/language.ts';
import { visit } from '../graphics/visit.ts';
import { type Figure, figureElement } from '../pictures/figure-element.ts';
import { type Master, PICTURE_REMEDY, PictureError } from '../pictures/master.ts';
import { wordsOf } from '../words/words.ts';
import { quoteSource, reportError } from './report.ts';
import { typeset } from './typography.ts';

/** What this plugin needs to know. */
export interface FiguresOptions {
  /** BCP 47, for caption and description. */
  language: string;
  /** The address of the site, whole. */
  site: string;
  /**
   * Reads a picture by the address in the text.
   *
   * @throws {PictureError} When there is no such picture beside the text, or it is broken.
   */
  readPicture: (address: string) => Promise<Pick<Figure, 'master' | 'credit' | 'licence'>>;
}

/** How wide a picture in the text is drawn: the page's width on a phone, the measure otherwise. */
const SIZES = '(min-width: 44rem) 41rem, 92vw';

/**
 * Turns a picture alone in its paragraph into a figure with its caption, credit and licence.
 *
 * Gathers the masters in `file.data.pictures`.
 */
export function remarkFigures({ language, site, readPicture }: FiguresOptions) {
  return async (tree: Root, file: VFile) => {
    const pictures: Master[] = [];
    file.data.pictures = pictures;
    for (const block of tree.children) {
      const image = block.type === 'paragraph' ? onlyImage(block, tree) : undefined;
      if (!image) continue;
      const figure = await readFigure(image, language, readPicture, file);
      (block as Paragraph).children = [];
      if (!figure) continue;
      pictures.push(figure.master);
      becomeFigure(block, figure, language, site);
    }
    visit(tree, ['image', 'imageReference'], (node) => {
      reportError(file, node as Node, {
        rule: 'picture-place',
        message: `A picture stands inside a line of text or a list: ${quoteSource((node as Image).alt ?? '')}.`,
        remedy: 'Put it in a paragraph of its own, with a blank line before and after.',
      });
    });
  };
}

/** The image that is all a paragraph holds. */
function onlyImage(paragraph: Paragraph, tree: Root): Image | undefined {
  const [child, ...others] = paragraph.children.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  );
  if (!child || others.length > 0) return undefined;
  if (child.type === 'image') return child;
  if (child.type !== 'imageReference') return undefined;
  const definition = definitionOf(child, tree);
  return definition && { ...definition, type: 'image', alt: child.alt ?? null, position: child.position };
}

function definitionOf(reference: ImageReference, tree: Root): Definition | undefined {
  return tree.children.find(
    (node): node is Definition => node.type === 'definition' && node.identifier === reference.identifier,
  );
}

async function readFigure(
  image: Image,
  language: string,
  readPicture: FiguresOptions['readPicture'],
  file: VFile,
): Promise<Figure | undefined> {
  if (!image.alt?.trim()) {
    reportError(file, image, {
      rule: 'missing-alt',
      message: `The picture ${quoteSource(image.url)} has no description for those who do not see it.`,
      remedy: 'Say between the brackets what it shows: ![A river over its banks](./lead.jpg).',
    });
  }
  try {
    const picture = await readPicture(image.url);
    const caption = image.title ? [{ type: 'text' as const, value: typeset(image.title, language) }] : [];
    return { ...picture, alt: typeset(image.alt ?? '', language), caption: caption as ElementContent[] };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    reportError(file, image, {
      rule: 'picture',
      message: `The picture ${quoteSource(image.url)} ${error.message}.`,
      remedy: PICTURE_REMEDY,
    });
    return undefined;
  }
}

function becomeFigure(block: RootContent, figure: Figure, language: string, site: string): void {
  const { tagName, properties, children } = figureElement(figure, {
    sizes: SIZES,
    isLead: false,
    credit: wordsOf(language).text.credit,
    furniture: furnitureAttributes(language),
    hrefOf: (path) => hrefOf(path, site),
  });
  // Its anchor and what is known of it stay.
  const hProperties = { ...block.data?.hProperties, ...properties };
  block.data = { ...block.data, hName: tagName, hProperties, hChildren: children };
}
