/** Languages by the script of their letters. */
const SCRIPTS: [letters: RegExp, language: string][] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[پچژگ]/gu, 'fa'],
  [/[ٹڈڑںے]/gu, 'ur'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/** How much of a text its letters have to be for a script to be its own. Some letters mark one language of several. */
const SHARE: Record<string, number> = { fa: 0.03, ur: 0.03, uk: 0.03, ja: 0.1 };
const USUAL_SHARE = 0.4;

/** Small words that hardly any other language of these has. */
const SMALL_WORDS: Record<string, string> = {
  en: 'the of and to is was that with for are has his were from which',
  de: 'der die und das ist nicht mit den dem von auf ein eine wurde auch',
  fr: 'le les des est et dans une que pour qui sur avec pas par aux',
  es: 'el los las del y una que por con para se su como más fue',
  it: 'il gli della di che è una per non con sono dei alla nel anche',
  pt: 'os das do da uma não com para que em ao pelo foi são mais',
  nl: 'het een van en is niet met op voor zijn die dat aan werd ook',
};

/** Fewer words say nothing about their language. */
const FEWEST = 20;

/** The language that a text is probably in, by its letters and small words; `undefined` when nothing says so. */
export function guessLanguage(words: readonly string[]): string | undefined {
  const text = words.join(' ');
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(
    ([letters, language]) => (text.match(letters)?.length ?? 0) > all * (SHARE[language] ?? USUAL_SHARE),
  );
  if (script) return script[1];
  if (words.length < FEWEST) return undefined;
  const counts = Object.entries(SMALL_WORDS).map(([language, list]): [string, number] => {
    const small = new Set(list.split(' '));
    return [language, words.filter((word) => small.has(word)).length];
  });
  const [[language, most] = ['', 0], [, second] = ['', 0]] = counts.sort(([, a], [, b]) => b - a);
  return most > words.length * 0.1 && most > second * 1.5 ? language : undefined;
}
