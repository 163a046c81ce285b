import path from 'node:path';
import sharp from 'sharp';
import type { Master } from '../../pictures/master.ts';
import { PAPER } from './canvas.ts';

/**
 * A picture in the size of its place on a card. A photograph is cropped to what draws the eye; of a chart or a map
 * nothing is cut off.
 *
 * @param root The project's folder.
 */
export function leadPicture(
  root: string,
  { file, kind }: Master,
  size: { width: number; height: number },
): Promise<Buffer> {
  const placing =
    kind === 'graphic'
      ? ({ fit: 'contain', background: '#fff' } as const)
      : ({ fit: 'cover', position: sharp.strategy.attention } as const);
  return sharp(path.join(root, file))
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: kind === 'graphic' ? '#fff' : PAPER })
    .resize({ ...size, ...placing })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
