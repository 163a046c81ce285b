import sharp, { type Sharp } from 'sharp';

/** The sides of the square icons that are served below `/icons/`, in pixels: of feeds, home screens and app lists. */
export const ICON_SIZES = [144, 192, 512] as const;

/** The path of a square icon. */
export function iconAddress(size: (typeof ICON_SIZES)[number] | 'maskable'): string {
  return `/icons/${size}.png`;
}

/** How much of a side a square may take that systems cut to a circle of 80 % (Web Application Manifest, icon masks). */
const SAFE = 0.56;

/** PNG of a square drawing, `size` pixels wide. The same input gives the same bytes. */
export async function drawIcon(svg: Uint8Array, size: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await rasterOf(svg, size)).png({ compressionLevel: 9 }).toBuffer());
}

/** PNG of the drawing with room around it, in the colour of its lower corner, so that any mask leaves all of it. */
export async function drawMaskable(svg: Uint8Array, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const inner = Math.round(size * SAFE);
  const room = Math.floor((size - inner) / 2);
  const pixels = await (await rasterOf(svg, inner)).ensureAlpha().raw().toBuffer();
  const [r = 0, g = 0, b = 0, alpha = 255] = pixels.subarray(-4);
  const background = { r, g, b, alpha: alpha / 255 };
  const rest = size - inner - room;
  const padded = (await rasterOf(svg, inner)).extend({
    top: room,
    left: room,
    bottom: rest,
    right: rest,
    background,
  });
  return new Uint8Array(await padded.png({ compressionLevel: 9 }).toBuffer());
}

/** A Windows icon file with one picture, 32 pixels wide, kept as PNG: for programs that ask for `/favicon.ico`. */
export async function drawFavicon(svg: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const png = await drawIcon(svg, 32);
  const head = new DataView(new ArrayBuffer(22));
  head.setUint16(2, 1, true); // an icon, not a cursor
  head.setUint16(4, 1, true); // one picture
  head.setUint8(6, 32);
  head.setUint8(7, 32);
  head.setUint16(10, 1, true); // planes
  head.setUint16(12, 32, true); // bits for each pixel
  head.setUint32(14, png.length, true);
  head.setUint32(18, head.byteLength, true);
  return new Uint8Array([...new Uint8Array(head.buffer), ...png]);
}

async function rasterOf(svg: Uint8Array, size: number): Promise<Sharp> {
  const { width = size } = await sharp(svg).metadata();
  // Drawn at its size: enlarged afterwards it would be blurred.
  return sharp(svg, { density: (72 * size) / width }).resize(size, size);
}
