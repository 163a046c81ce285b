import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mainVariant } from '../../src/pictures/figure-element.ts';
import { readMaster } from '../../src/pictures/master.ts';
import { encodeVariant, variantsOf } from '../../src/pictures/variants.ts';
import { withIptc } from '../fixtures/iptc.ts';

let root: string;
let cache: string;

beforeEach(async () => {
  await mkdir('.cache/tests', { recursive: true });
  root = path.resolve(await mkdtemp('.cache/tests/pictures-'));
  cache = path.join(root, 'cache');
});
afterEach(() => rm(root, { recursive: true }));

async function picture(width: number, height: number, orientation?: number): Promise<Buffer> {
  const image = sharp({ create: { width, height, channels: 3, background: '#47a' } });
  const turned = orientation ? image.withMetadata({ orientation }) : image;
  return turned.jpeg().toBuffer();
}

async function master(bytes: Uint8Array, kind: 'picture' | 'graphic' = 'picture') {
  await writeFile(path.join(root, 'a.jpg'), bytes);
  return readMaster(root, 'a.jpg', kind, cache);
}

describe('a master', () => {
  test('has the size at which it is shown, whichever way the camera was held', async () => {
    expect(await master(await picture(300, 200, 6))).toMatchObject({ width: 200, height: 300 });
  });

  test('has the rights that the agency wrote into it', async () => {
    const bytes = withIptc(await picture(300, 200), {
      byline: 'Jane Doe',
      credit: 'Agency & Söhne',
      copyright: '© 2026 Agency',
    });
    expect((await master(bytes)).rights).toEqual({
      creator: 'Jane Doe',
      credit: 'Agency & Söhne',
      copyright: '© 2026 Agency',
    });
  });

  test('is not there, is empty or is no picture: each is said', async () => {
    await expect(readMaster(root, 'none.jpg', 'picture', cache)).rejects.toThrow('is not there');
    await expect(master(Buffer.alloc(0))).rejects.toThrow('is an empty file');
    await expect(master(Buffer.from('words'))).rejects.toThrow('is broken or is no picture');
  });
});

describe('the variants', () => {
  test('are AVIF, WebP and one for print, never wider than the master, with heights that keep its shape', async () => {
    const variants = variantsOf(await master(await picture(1000, 500)));
    expect(variants.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual([
      'avif 400x200',
      'avif 640x320',
      'avif 960x480',
      'avif 1000x500',
      'webp 400x200',
      'webp 640x320',
      'webp 960x480',
      'webp 1000x500',
      'jpeg 1000x500',
    ]);
  });

  test('of a large master end at 2,560 pixels, and of a small one are the master itself', async () => {
    const widths = async (width: number) =>
      new Set(variantsOf(await master(await picture(width, 100))).map((variant) => variant.width));
    expect(Math.max(...(await widths(5000)))).toBe(2560);
    expect([...(await widths(120))]).toEqual([120]);
  });

  test('have names that change with the bytes, the kind and nothing else', async () => {
    const names = async (width: number, kind?: 'graphic') =>
      variantsOf(await master(await picture(width, 300), kind)).map(({ name }) => name);
    expect(await names(500)).toEqual(await names(500));
    expect(await names(500)).not.toEqual(await names(500, 'graphic'));
    expect(await names(500)).not.toEqual(await names(501));
  });

  test('one stands for all where one address fits', async () => {
    expect(mainVariant(await master(await picture(3000, 1500)))).toMatchObject({
      format: 'webp',
      width: 1280,
    });
    expect(mainVariant(await master(await picture(90, 90)))).toMatchObject({ format: 'webp', width: 90 });
  });
});

describe('an encoded variant', () => {
  test('has the format and the size that its page says', async () => {
    const read = await master(await picture(700, 300, 6));
    for (const variant of variantsOf(read)) {
      const { format, width, height } = await sharp(
        await encodeVariant(root, read, variant, cache),
      ).metadata();
      expect([format === 'heif' ? 'avif' : format, width, height]).toEqual([
        variant.format,
        variant.width,
        variant.height,
      ]);
    }
  });

  test('keeps creator, credit and copyright, and nothing else of the metadata', async () => {
    const located = await sharp(await picture(500, 300))
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    const rights = { byline: 'Jane Doe', credit: 'Agency & <Söhne>', copyright: '© 2026 Agency' };
    const read = await master(withIptc(located, rights));
    for (const variant of variantsOf(read)) {
      const bytes = await encodeVariant(root, read, variant, cache);
      const tags = ExifReader.load(bytes.buffer, { expanded: true });
      const { xmp = {}, exif = {}, gps } = tags as Record<string, Record<string, { description: string }>>;
      expect(xmp['Credit']?.description).toBe('Agency & <Söhne>');
      expect(xmp['creator']?.description).toBe('Jane Doe');
      expect(xmp['rights']?.description).toBe('© 2026 Agency');
      expect(exif['Artist']?.description).toBe('Jane Doe');
      expect(exif['Make']).toBeUndefined();
      expect(gps).toBeUndefined();
    }
  });

  test('of a graphic is without loss', async () => {
    const pixels = sharp({
      create: {
        width: 64,
        height: 64,
        channels: 3,
        background: '#123',
        noise: { type: 'gaussian', mean: 99, sigma: 50 },
      },
    });
    await writeFile(path.join(root, 'chart.png'), await pixels.png().toBuffer());
    const read = await readMaster(root, 'chart.png', 'graphic', cache);
    const [avif, webp] = variantsOf(read);
    const raw = (input: string | Uint8Array) => sharp(input).removeAlpha().raw().toBuffer();
    const original = await raw(path.join(root, 'chart.png'));
    for (const variant of [avif, webp]) {
      if (!variant) throw new Error('A graphic has two variants.');
      expect(original.equals(await raw(await encodeVariant(root, read, variant, cache)))).toBe(true);
    }
  });

  test('is made once', async () => {
    const read = await master(await picture(300, 200));
    const [variant] = variantsOf(read);
    if (!variant) throw new Error('There is always a variant.');
    const first = await encodeVariant(root, read, variant, cache);
    const kept = path.join(cache, 'pictures', variant.name);
    const { mtimeMs } = await stat(kept);
    expect(await encodeVariant(root, read, variant, cache)).toEqual(first);
    expect((await stat(kept)).mtimeMs).toBe(mtimeMs);
  });
});
