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

/** The name of a place, as {@link nameCase} has it; short ones (`EBB`) as well, unless they are abbreviations. */
export function placeCase(words: string): string {
  const isShort = /^\p{Lu}{3}$/u.test(words) && !/^(?:DRC|UAE|USA)$/.test(words);
  return isShort ? words[0] + words.slice(1).toLocaleLowerCase('en') : nameCase(words);
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

/** What begins “by …” in a sentence and is nobody's name. */
const NO_NAME =
  /^(?:the|an?|of|time|end|this|that|our|his|her|their|its|my|many|most|some|all|night|day|then|now|far|no|any|land|sea|air|hand|way|when|what|contrast|law|and|or|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d.*)$/i;

/** Small words inside the names of people. */
const PARTICLE =
  /^(?:al|an|ap|bin|bint|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|san|ter|van|von|y|zu)$/i;

/** Whether words are the name of somebody, or of a body: whole words, in capitals, in small letters or as names are written. */
export function isName(part: string): boolean {
  const words = part.split(/\s+/);
  if (words.length > 6 || words.some((word) => !/^\p{L}[\p{L}\p{M}.'’‑-]*$/u.test(word))) return false;
  if (NO_NAME.test(words[0] ?? '')) return /^the\s\p{Lu}/iu.test(part) && isOrganisation(part);
  if (/^\P{Lu}+$/u.test(part) && /\p{Ll}/u.test(part)) {
    return words.length > 1 && words.length < 5 && !words.some((word) => NO_NAME.test(word));
  }
  return words.every(
    (word) =>
      PARTICLE.test(word) || /^(?:[dl]['’]|al-|el-)?[\p{Lu}\p{Lo}]/u.test(word) || isOrganisation(part),
  );
}
