import { makeFonts } from '../fonts/make-fonts.ts';
import { answerOnce } from './apart.ts';

const stop = new AbortController();
for (const event of ['disconnect', 'SIGTERM']) process.once(event, () => stop.abort());

/** In the process that was begun for it: makes the fonts in the cache that it is told. */
answerOnce(async ({ cache }: { cache: string }) => {
  await makeFonts(cache, stop.signal);
});
