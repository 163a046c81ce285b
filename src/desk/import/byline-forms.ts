/** How bylines begin. */
export const BEGINNING =
  /^(?:(?:story|text|words|analysis|commentary|opinion|interview|report|written|reported|reporting)\s+)?by(?:line)?\s*:?\s+(.+)$/iu;
/** How bylines are labelled. */
export const LABEL =
  /^(?:byline|authors?|reporters?|autor(?:a|in|en|es)?|auteur(?:e|s)?|автор|текст|بقلم|كتبت?|作者|文)\s*[:：]\s*(.+)$/iu;

/** How bylines begin and end in other languages; these words begin much else, so whole names have to follow. */
export const ELSEWHERE = [
  /^(?:von|par|por|di|door|av|af)\s+(\p{Lu}.+)$/iu,
  /^بقلم\s+(.+)$/u,
  /^(\S+)\s+(?:특파원|기자)$/u,
  /^(.{2,8})\s*記者$/u,
  /^记者\s*(.{2,8})$/u,
];

/** Where the byline goes on with those who made the pictures. */
export const PICTURES =
  /[.;,]?\s+(?=(?:photo(?:graph)?s?|photography|pictures|illustrations?|graphics?|video)\s+by\s)(.+)$/iu;

/** What stands before names: `Xinhua writers Jane Doe, John Doe`. */
export const ROLE =
  /^((?:\S+\s+){0,3}(?:writers?|correspondents?|reporters?|editors?|staff))\s+(?=\p{Lu}\S*\s+\p{Lu})/iu;

/** What follows a name, and is no other: degrees, an agency in capitals. */
export const AFTER_NAME = /^(?:Ph\.?\s?D|M\.?D|D\.?Phil|M\.?A|M\.?Sc|Esq|[OM]BE|[QK]C|\p{Lu}{2,5})\.?$/u;

/** Where a name wrote from: up to the next name, or to the end. */
const PLACE = "\\p{Lu}(?:(?!\\s+in\\s)[\\p{L} .’'-])*?";
export const IN_PLACE = new RegExp(
  `,?\\s+in\\s+(${PLACE}(?:,\\s*${PLACE})?)(?=\\s+(?:and|with)\\s|\\s*,|\\s*$)`,
  'giu',
);

/** An agency right behind a name. */
export const AGENCY =
  /^(\p{Lu}\S+(?:\s+\p{Lu}\S+){1,3}?)\s+((?:the\s+)?(?:associated press|agence france-presse|reuters|bloomberg|AFP|AP|DPA|UPI)\b.*)$/iu;
