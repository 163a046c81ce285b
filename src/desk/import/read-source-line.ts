const NAMED =
  /^(?:sources?|quellen?|fuentes?|источник|المصدر|via|courtesy|agency|agencies|originally published (?:in|by|at|on)|first published (?:in|by|at|on)|read more|for more|出典|출처)(?!\p{L})\s*:?.*$/iu;
const FIRST_HERE =
  /^this (?:story|article|piece|text|report|essay|interview) (?:was )?(?:first|originally) (?:published|appeared|ran)\b.*$/iu;
const RIGHTS = /^(?:©|\(c\)|copyright\b|all rights reserved)/iu;
const FOR_MORE =
  /^\S.*\sfor more(?:\s+(?:on|at|from|about|details|information|news|stories|reports?)\b.*)?[.!]?$/iu;
const MADE_BY =
  /^[([]?(?:(?:additional |with )?reporting|writing|editing|with inputs?|compiled|translated)\s+(?:by|from)\b.*$/iu;
const HELPED = /^\p{Lu}.*\bcontributed (?:reporting )?to this (?:report|story|article)\b\.?$/u;
const AGENCY_ONLY =
  /^[([—–-]*\s*(?:\p{Lu}{2,}(?:[/ ]\p{Lu}{2,})*|Reuters|Bloomberg|Xinhua|Yonhap|Agencies|with agencies)\s*[)\]]?\.?$/u;

/** Longer lines are text, in characters. */
const LONGEST = 200;

/** Whether a line, the last of its copy, names where it is from: `AGENCY for more`, `Source: …`, `© …`, `(AP)`. */
export function isSourceLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (FOR_MORE.test(line))
    return line.length < 100 && (!/[.!]$/.test(line) || /^(?:see|visit|follow|go to)\b/i.test(line));
  if (FIRST_HERE.test(line) || HELPED.test(line)) return true;
  if (NAMED.test(line)) return /^\S+\s*[:：]/.test(line) || !/[.!?]$/.test(line);
  return RIGHTS.test(line) || MADE_BY.test(line) || (AGENCY_ONLY.test(line) && line.length < 40);
}

/** Whether a line marks the end of copy and says nothing: `ENDS`, `-30-`, `###`. */
export function isEndMark(line: string): boolean {
  return /^(?:[-–—(*\s]*(?:ends?|30|0|fin|enditem|끝|終わり?|完)[-–—)*\s.]*|(?:[#*_=~–—-]\s*){2,})$/i.test(
    line,
  );
}

const END_MARK = /\s(?<words>-\s?(?:0|30)\s?-|Enditem|\((?:END|end|끝)\)|[■□◼▪]|###)$/u;
const CREDITS =
  /\s(?<words>\((?:(?:additional|with) )?(?:reporting|writing|editing|compiled|translated|written|edited)\b(?:[^()]|\([^()]*\))*\)\.?)$/iu;

/** What stands behind the last sentence of copy: a mark of the end, or who had a part in it, in brackets. */
export function readEndOf(text: string): { words: string; isMark: boolean } | undefined {
  const mark = END_MARK.exec(text)?.groups?.['words'];
  const words = mark ?? CREDITS.exec(text)?.groups?.['words'];
  return words === undefined ? undefined : { words, isMark: mark !== undefined };
}
