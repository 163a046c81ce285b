import { englishScripts } from '../words/english-scripts.ts';

const { lang, dataset } = document.documentElement;
const { words: own, wordsLanguage } = dataset;

/** What the scripts say: English, unless the page hands them words in its own language (src/layouts/Page.astro). */
export const words: typeof englishScripts = own ? JSON.parse(own) : englishScripts;

/** The language of these words (BCP 47). */
export const language = wordsLanguage ?? (own || lang.startsWith('en') ? lang : 'en');
