import { englishScripts } from '../words/english-scripts.ts';

const { words: own } = document.querySelector<HTMLElement>('main > article')?.dataset ?? {};

/** What the scripts say: English, unless the page hands them words in its own language (src/layouts/ArticlePage.astro). */
export const words: typeof englishScripts = own ? JSON.parse(own) : englishScripts;
