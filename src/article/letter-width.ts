const WIDE = /[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}\uff00-\uffef]/u;

/** Whether a character takes the room of two Latin ones, as those of Chinese, Japanese and Korean do (Unicode Standard Annex 11). */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}
