const ORGANISATION =
  /\b(?:AFP|AP|ANI|DPA|PTI|UPI|agenc(?:y|ies)|associated press|bureau|correspondents?|daily|desk|editors?|herald|journal|magazine|network|news|newsroom|post|press|radio|reporters?|reuters|service|staff|team|television|times|tribune|TV|wire|writers?)\b/iu;

/** Small words inside the names of people and places. */
const SMALL = /^(?:and|as|bin|da|de|del|der|di|dos|du|el|in|la|le|les|of|on|sur|the|upon|van|von|y)$/i;

/** Whether words name a body or a role rather than a person: `Asia Times`, `our correspondent`, `staff`. */
export function isOrganisation(words: string): boolean {
  return ORGANISATION.test(words);
}

/**
 * Names in the case in which they are usually written. Only what is all in capitals, or all in small letters, is
 * changed; abbreviations (`D.C.`, `AFP`) stay.
 */
export function nameCase(words: string): string {
  const letters = words.replace(/\P{L}/gu, '');
  const isSmall = letters !== '' && letters === letters.toLocaleLowerCase('en') && /\p{Ll}/u.test(letters);
  const isLoud = letters.length > 3 && letters === letters.toLocaleUpperCase('en') && /\p{Lu}/u.test(letters);
  if (!isSmall && !isLoud) return words;
  return words
    .split(' ')
    .map((word, index) => (index > 0 && SMALL.test(word) ? word.toLowerCase() : wordCase(word)))
    .join(' ');
}

function wordCase(word: string): string {
  if (/^(?:\p{L}\.){1,}$/u.test(word) || /^(?:AFP|AP|ANI|DPA|PTI|UPI|TV|UN|US|UK|UAE)$/.test(word))
    return word;
  return word
    .toLocaleLowerCase('en')
    .replace(/(^|[-'’/.])(\p{L})/gu, (whole, before: string, letter: string, at: number) =>
      /['’]/.test(before) && at > 1 ? whole : before + letter.toLocaleUpperCase('en'),
    )
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toLocaleUpperCase('en')}`);
}
