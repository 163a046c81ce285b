import { isOrganisation, nameCase } from './names.ts';

/** Who wrote the copy, as its byline says. */
export interface Byline {
  names: string[];
  /** Where from: `By Jane Doe in Seoul`. */
  place?: string;
  /** What the line says beside names, such as a role or an address. */
  beside: string[];
}

const BEGINNING =
  /^(?:(?:story|text|words|analysis|commentary|report|written|reported|reporting)\s+)?by(?:line)?\s*:?\s+(.+)$/iu;
const LABEL = /^(?:byline|authors?|reporters?)\s*:\s*(.+)$/iu;

/** What begins “by …” in a sentence and is nobody's name. */
const NO_NAME =
  /^(?:the|an?|of|time|end|this|that|our|his|her|their|its|my|many|most|some|all|night|day|then|now|far|no|any|land|sea|air|hand|way|when|what|contrast|law|and|or|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d.*)$/i;

/** Where a name wrote from: up to the next name, or to the end. */
const IN_PLACE = /,?\s+in\s+(\p{Lu}[\p{L} .’'-]*?(?:,\s*\p{Lu}[\p{L} .’'-]*)?)(?=\s+(?:and|with)\s|\s*$)/giu;

/** Small words inside names. */
const PARTICLE =
  /^(?:al|an|ap|bin|bint|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|san|ter|van|von|y|zu)$/i;

/** Reads a line such as `by NAME`, `By NAME and NAME`, `BY NAME, NAME and NAME in SEOUL`; `undefined` when it is none. */
export function readByline(line: string): Byline | undefined {
  const said = (BEGINNING.exec(line) ?? LABEL.exec(line))?.[1]?.trim();
  if (!said || said.length > 160) return undefined;
  const beside: string[] = [];
  let rest = said.replace(/\s*[([]([^)\]]*)[)\]]/g, (_, inner: string) => {
    beside.push(inner);
    return '';
  });
  rest = rest.replace(/\s+(?:[|•·/–—-]|,\s+special to)\s*(.+)$/iu, (_, after: string) => {
    beside.push(after);
    return '';
  });
  rest = rest.replace(/\s+for\s+(?:the\s+)?(\p{Lu}.*)$/iu, (whole, after: string) => {
    if (!isOrganisation(after)) return whole;
    beside.push(whole.trim());
    return '';
  });
  const [place, ...others] = [...rest.matchAll(IN_PLACE)].map(([, found]) => found ?? '');
  rest = rest.replace(IN_PLACE, '');
  beside.push(...others);
  const parts = rest
    .replace(/\.$/, '')
    .split(/\s*(?:,\s*(?:and|&)\s+|\s+and\s+|\s*&\s*|\s+with\s+|[,;、])\s*/iu)
    .filter(Boolean);
  const names: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0 && isOrganisation(part)) beside.push(part);
    else if (isName(part)) names.push(nameCase(part));
    else if (index > 0 && rest.includes(`, ${part}`)) beside.push(part);
    else return undefined;
  }
  if (names.length === 0) return undefined;
  return { names, ...(place && { place: nameCase(place) }), beside };
}

function isName(part: string): boolean {
  const words = part.split(/\s+/);
  if (words.length > 6 || words.some((word) => !/^\p{L}[\p{L}\p{M}.'’‑-]*$/u.test(word))) return false;
  if (NO_NAME.test(words[0] ?? '')) return false;
  if (/^\P{Lu}+$/u.test(part) && /\p{Ll}/u.test(part)) {
    return words.length > 1 && words.length < 5 && !words.some((word) => NO_NAME.test(word));
  }
  return words.every(
    (word) =>
      PARTICLE.test(word) || /^(?:[dl]['’]|al-|el-)?[\p{Lu}\p{Lo}]/u.test(word) || isOrganisation(part),
  );
}
