import type { Element, ElementContent } from 'hast';
import type { Master } from './master.ts';
import { printVariant, type Variant, variantsOf } from './variants.ts';

/** A picture or graphic with the words that belong to it. */
export interface Figure {
  master: Master;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** The words below it: what an editor wrote, rendered. */
  caption?: ElementContent[];
  /** Who made it, such as `Jane Doe / Agency`. */
  credit?: string;
  /** Under which terms it is shown. */
  licence?: string;
}

/** How a figure stands on the page. */
export interface Placing {
  /** The `sizes` attribute: how wide the picture is drawn (HTML, 4.8.4.2.2). */
  sizes: string;
  /** The lead is fetched at once, all others when the reader comes near. */
  isLead: boolean;
  /** What is said of who made it, by the kind of picture. */
  credit: Record<Master['kind'], (name: string) => string>;
  /** The attributes of these words where they are in another language than the page. */
  furniture: Element['properties'];
  /** How a path of the site stands in markup. */
  hrefOf: (path: string) => string;
}

/** The path at which a variant is served. */
export function pictureAddress(variant: Variant): string {
  return `/pictures/${variant.name}`;
}

/** The variant that stands for the picture where only one address fits, such as a card: about 1,280 pixels wide. */
export function mainVariant(master: Master): Variant {
  const webp = variantsOf(master).filter((variant) => variant.format === 'webp');
  return webp.findLast((variant) => variant.width <= 1280) ?? (webp[0] as Variant);
}

type AddressOf = (variant: Variant) => string;

/** The markup of a figure: `picture` in AVIF and WebP with its size (no shift when it arrives), and its caption. */
export function figureElement(figure: Figure, placing: Placing): Element {
  const { master, alt, caption = [], credit, licence } = figure;
  const made = credit && placing.credit[master.kind](credit);
  const variants = variantsOf(master);
  const main = mainVariant(master);
  const addressOf: AddressOf = (variant) => placing.hrefOf(pictureAddress(variant));
  const image = element('img', {
    src: addressOf(main),
    srcSet: sourceSet(variants, 'webp', addressOf),
    sizes: placing.sizes,
    alt,
    width: main.width,
    height: main.height,
    decoding: 'async',
    ...(placing.isLead ? { fetchPriority: 'high' } : { loading: 'lazy' }),
  });
  const avif = element('source', {
    type: 'image/avif',
    srcSet: sourceSet(variants, 'avif', addressOf),
    sizes: placing.sizes,
  });
  const words = [
    part('caption', caption),
    part('credit', made ? [{ type: 'text', value: made }] : [], placing.furniture),
    part('licence', licence ? [{ type: 'text', value: `${licence}.` }] : []),
  ].filter((child) => child !== undefined);
  const spaced = words.flatMap((word, index): ElementContent[] =>
    index === 0 ? [word] : [{ type: 'text', value: ' ' }, word],
  );
  return element('figure', { className: placing.isLead ? ['figure', 'lead'] : ['figure'] }, [
    element('picture', {}, [avif, image]),
    printImage(master, alt, addressOf),
    ...(spaced.length > 0 ? [element('figcaption', {}, spaced)] : []),
  ]);
}

/** Pixels of a picture for each CSS pixel that it takes on paper at the most: 221 to the inch. */
const PRINT_DENSITY = 2.3;

/**
 * The picture as it is printed. Hidden, and lazy, so that a screen never fetches it; browsers fetch what is lazy
 * before they print. A `source` with `media=print` would come too late, and `srcset` keeps what the screen has.
 * Its width as `sizes` gives it is the largest at which it is sharp on paper.
 */
function printImage(master: Master, alt: string, addressOf: AddressOf): Element {
  const variant = printVariant(master);
  const src = addressOf(variant);
  return element('img', {
    className: ['for-print'],
    hidden: true,
    src,
    srcSet: `${src} ${variant.width}w`,
    sizes: `${Math.floor(variant.width / PRINT_DENSITY)}px`,
    alt,
    loading: 'lazy',
  });
}

function sourceSet(variants: Variant[], format: Variant['format'], addressOf: AddressOf): string {
  return variants
    .filter((variant) => variant.format === format)
    .map((variant) => `${addressOf(variant)} ${variant.width}w`)
    .join(', ');
}

function part(
  className: string,
  children: ElementContent[],
  attributes: Element['properties'] = {},
): Element | undefined {
  return children.length > 0
    ? element('span', { className: [className], ...attributes }, children)
    : undefined;
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
