import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { keepFile, readKeptFile, sha256 } from './kept-file.ts';
import type { Master } from './master.ts';
import { RECIPE } from './recipe.ts';
import type { Rights } from './rights.ts';

/** One encoding of a master at one width. */
export interface Variant {
  /** Its file name, which holds a digest of all that decides its bytes. */
  name: string;
  format: 'avif' | 'webp' | 'jpeg' | 'png';
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
}

/** In pixels. The largest serves a full-width lead on a dense screen. */
const WIDTHS = [400, 640, 960, 1280, 1920, 2560];

/**
 * In pixels, of the one for paper and for books: 220 to the inch over the 184 mm that a sheet of A4 or Letter has
 * room for.
 */
const PRINT_WIDTH = 1600;

/** The formats for paper and for books: PDF and EPUB hold these two as they are, and no others. */
const PRINT_FORMATS = { picture: 'jpeg', graphic: 'png' } as const;

/**
 * Threads for a picture: the bytes of AVIF depend on how many they are, and sharp would take as many as there are processors, or
 * one, by the system's C library and its settings. Several pictures are encoded at a time instead.
 */
const THREADS = 1;
sharp.concurrency(THREADS);

type Encoder = (image: Sharp) => Sharp;

const ENCODERS: Record<Master['kind'], Partial<Record<Variant['format'], Encoder>>> = {
  picture: {
    avif: (image) => image.avif({ quality: 55, effort: 4 }),
    webp: (image) => image.webp({ quality: 78, smartSubsample: true }),
    jpeg: (image) => image.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true }),
  },
  graphic: {
    avif: (image) => image.avif({ lossless: true, effort: 4 }),
    webp: (image) => image.webp({ lossless: true }),
    png: (image) => image.png({ compressionLevel: 9 }),
  },
};

/**
 * The variants of a master: AVIF and WebP at widths that are never above its own, and the one for print.
 *
 * Pure: nothing is encoded yet.
 */
export function variantsOf(master: Master): Variant[] {
  const widths = [...WIDTHS.filter((width) => width < master.width), Math.min(master.width, 2560)];
  const forScreen = (['avif', 'webp'] as const).flatMap((format) =>
    widths.map((width) => variant(master, width, format)),
  );
  return [...forScreen, printVariant(master)];
}

/** The variant for paper and for books: JPEG for pictures, PNG for graphics. */
export function printVariant(master: Master): Variant {
  return variant(master, Math.min(master.width, PRINT_WIDTH), PRINT_FORMATS[master.kind]);
}

function variant(master: Master, width: number, format: Variant['format']): Variant {
  const mark = sha256(JSON.stringify([RECIPE, master.digest, master.kind, master.rights])).slice(0, 16);
  return {
    name: `${mark}-${width}.${format}`,
    format,
    width,
    height: Math.max(1, Math.round((master.height * width) / master.width)),
  };
}

/**
 * The bytes of a variant, from the cache or made from the master.
 *
 * Colours are converted to sRGB. Creator, credit and copyright are kept, as XMP (IPTC Core 1.5) and
 * Exif, since AVIF and WebP have no place for IPTC-IIM; everything else in the file's metadata, such as
 * where it was taken, is left out.
 *
 * @param root The project's folder.
 * @param cacheDir The folder of all caches.
 */
export async function encodeVariant(
  root: string,
  master: Master,
  variant: Variant,
  cacheDir: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = path.join(cacheDir, keptVariant(variant.name));
  const before = await readKeptFile(kept);
  if (before) return before;
  const resized = sharp(path.join(root, master.file))
    .autoOrient()
    .resize({ width: variant.width, withoutEnlargement: true });
  const encode = ENCODERS[master.kind][variant.format];
  if (!encode) throw new Error(`There is no ${variant.format} of a ${master.kind}.`);
  const bytes = new Uint8Array(await encode(withRights(resized, master.rights)).toBuffer());
  await keepFile(kept, bytes);
  return bytes;
}

/** The path of a variant in the cache. */
export function keptVariant(name: string): string {
  return `pictures/${name}`;
}

function withRights(image: Sharp, rights: Rights): Sharp {
  const { creator, credit, copyright } = rights;
  if (!creator && !credit && !copyright) return image;
  const exif = { ...(creator && { Artist: creator }), ...(copyright && { Copyright: copyright }) };
  const withExif = Object.keys(exif).length > 0 ? image.withExif({ IFD0: exif }) : image;
  return withExif.withXmp(xmpOf(rights));
}

function xmpOf({ creator, credit, copyright }: Rights): string {
  const fields = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    credit && `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    ...fields.filter(Boolean),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('');
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
