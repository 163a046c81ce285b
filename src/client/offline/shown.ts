import type { Shown } from '../worker/messages.ts';

/** The page that is before the reader, with all that it has loaded so far. */
export function readShown(isStored: boolean): Shown {
  const { lang, dir } = document.documentElement;
  return {
    title: document.querySelector('h1')?.textContent.trim() || document.title,
    lang,
    dir,
    isStored,
    files: performance.getEntriesByType('resource').map(({ name }) => name),
  };
}

/** The same once all pictures are there, those that wait for the reader to come to them as well. */
export async function readWhole(isStored: boolean): Promise<Shown> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  const shown = readShown(isStored);
  return { ...shown, files: [...shown.files, ...pictures.map(({ currentSrc }) => currentSrc)] };
}
