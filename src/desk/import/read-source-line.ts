const NAMED =
  /^(?:source|sources|via|courtesy|agency|agencies|originally published (?:in|by|at|on)|first published (?:in|by|at|on)|read more|for more)\b\s*:?.*$/iu;
const RIGHTS = /^(?:©|\(c\)|copyright\b|all rights reserved)/iu;
const FOR_MORE =
  /^\S.*\sfor more(?:\s+(?:on|at|from|about|details|information|news|stories|reports?)\b.*)?[.!]?$/iu;
const MADE_BY =
  /^[([]?(?:(?:additional |with )?reporting|writing|editing|with inputs?|compiled|translated)\s+(?:by|from)\b.*$/iu;
const AGENCY_ONLY =
  /^[([—–-]*\s*(?:\p{Lu}{2,}(?:[/ ]\p{Lu}{2,})*|Reuters|Bloomberg|Xinhua|Yonhap|Agencies|with agencies)\s*[)\]]?\.?$/u;

/** Longer lines are text, in characters. */
const LONGEST = 200;

/** Whether a line, the last of its copy, names where it is from: `AGENCY for more`, `Source: …`, `© …`, `(AP)`. */
export function isSourceLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (FOR_MORE.test(line))
    return line.length < 100 && (!/[.!]$/.test(line) || /^(?:see|visit|follow|go to)\b/i.test(line));
  if (NAMED.test(line)) return /^\S+\s*:/.test(line) || !/[.!?]$/.test(line);
  return RIGHTS.test(line) || MADE_BY.test(line) || (AGENCY_ONLY.test(line) && line.length < 40);
}

/** Whether a line marks the end of copy and says nothing: `ENDS`, `-30-`, `###`. */
export function isEndMark(line: string): boolean {
  return /^(?:[-–—(*\s]*(?:ends?|30|fin)[-–—)*\s.]*|[#*_=~–—-]{2,}[\s#*]*)$/i.test(line);
}
