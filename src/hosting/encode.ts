import { promisify } from 'node:util';
import { brotliCompress, constants, zstdCompress } from 'node:zlib';
import { gzipSync } from 'fflate';
import { type Effort, MOST_SHARE } from './compress-rule.ts';

/** The codings of copies, by the end of their names (RFC 9110, 8.4.1; RFC 7932; RFC 8878), the smallest first. */
export const ENCODINGS = { '.br': 'br', '.zst': 'zstd', '.gz': 'gzip' } as const;

export type End = keyof typeof ENCODINGS;

/** Counts up when anything here or the versions of the compressors change what comes out. */
export const ENCODER = `1 ${process.versions['brotli']} ${process.versions['zstd']}`;

const brotli = promisify(brotliCompress);
const zstd = promisify(zstdCompress);

/**
 * The copies of a file that are worth having. The same bytes on every machine.
 *
 * gzip is made by fflate: zlib's result depends on the processor. zstd is for servers that have it; browsers that take it
 * take brotli as well, which is smaller, so it is made quickly (level 12), and only where it is smaller than gzip.
 */
export async function encode(bytes: Uint8Array, effort: Effort): Promise<Partial<Record<End, Uint8Array>>> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort === 'most' ? 11 : 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
  };
  const [br, zst] = await Promise.all([
    brotli(bytes, { params }),
    // Without the size, each call makes room for the largest of files: 27 ms instead of 0.2.
    zstd(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 12 }, pledgedSrcSize: bytes.length }),
  ]);
  const gz = gzipSync(bytes, { level: 9, mtime: 0 });
  const most = bytes.length * MOST_SHARE;
  return {
    ...(br.length < most ? { '.br': br } : {}),
    ...(zst.length < Math.min(most, gz.length) ? { '.zst': zst } : {}),
    ...(gz.length < most ? { '.gz': gz } : {}),
  };
}

/** The base-2 logarithm of a window that holds the whole file (RFC 7932, 9.1): more would only be memory to be cleared. */
function windowFor(size: number): number {
  return Math.min(constants.BROTLI_MAX_WINDOW_BITS, Math.max(16, Math.ceil(Math.log2(size + 16))));
}
