import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { pictureOf } from './picture-file.ts';

/** A picture that copy names, or why it cannot be had. */
export type OpenedPicture = { name: string; bytes: Uint8Array } | { why: string };

/** Smaller pictures are marks and spacers, in pixels. */
const SMALLEST = 50;

const INSIDE = /^data:image\/[a-z.+-]+;base64,(.+)$/s;

/**
 * Opens a picture by its address in copy: one that is in the file itself, or one in the folder of the file or below it.
 * What lies outside that folder is not looked at, since the copy may be a stranger's.
 *
 * @param folder Where the copy is; without it only pictures inside the file are opened.
 */
export async function openPicture(address: string, folder?: string): Promise<OpenedPicture> {
  const inside = INSIDE.exec(address)?.[1];
  if (inside !== undefined) return checked('picture', Buffer.from(inside, 'base64'));
  if (/^(?:[a-z][\w+.-]*:|\/|\\)/i.test(address)) return { why: 'it is not beside the copy' };
  if (folder === undefined) return { why: 'it is not in the file' };
  try {
    const file = await realpath(path.join(folder, decodeURIComponent(address.replace(/[?#].*$/s, ''))));
    if (!file.startsWith(`${await realpath(folder)}${path.sep}`)) return { why: 'it is not beside the copy' };
    return await checked(path.basename(file, path.extname(file)), await readFile(file));
  } catch {
    return { why: 'there is no such file beside the copy' };
  }
}

async function checked(words: string, bytes: Uint8Array): Promise<OpenedPicture> {
  try {
    const { name, width, height } = await pictureOf(words, bytes);
    if (width < SMALLEST || height < SMALLEST) return { why: 'it is too small to be a picture' };
    return { name, bytes };
  } catch (error) {
    return { why: `it is no picture that can be shown (${(error as Error).message.split('\n')[0]})` };
  }
}
