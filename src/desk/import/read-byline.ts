import { AFTER_NAME, AGENCY, BEGINNING, ELSEWHERE, IN_PLACE, LABEL, PICTURES, ROLE } from './byline-forms.ts';
import { isName, isOrganisation, nameCase } from './names.ts';
import { dayIn } from './read-date-line.ts';

/** Who wrote the copy, as its byline says. */
export interface Byline {
  names: string[];
  /** Where from: `By Jane Doe in Seoul`. */
  place?: string;
  /** What the line says beside names, such as a role or an address. */
  beside: string[];
}

/** Reads a line such as `by NAME`, `By NAME and NAME`, `BY NAME, NAME and NAME in SEOUL`; `undefined` when it is none. */
export function readByline(line: string): Byline | undefined {
  const plain = line.replace(/\s*=$/, '').trim();
  const said = (BEGINNING.exec(plain) ?? LABEL.exec(plain))?.[1]?.trim();
  const foreign = ELSEWHERE.map((form) => form.exec(plain)?.[1]).find((names) => names !== undefined);
  if (said === undefined && foreign !== undefined) {
    const byline = readNames(foreign);
    return byline?.names.every(isWholeName) ? byline : undefined;
  }
  return said === undefined ? undefined : readNames(said);
}

/** A name that is not one word, unless its script sets no spaces. */
function isWholeName(name: string): boolean {
  return (
    /\s/.test(name) || !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u.test(name)
  );
}

function readNames(said: string): Byline | undefined {
  if (said === '' || said.length > 160) return undefined;
  const beside: string[] = [];
  let rest = said.replace(PICTURES, (_, pictures: string) => {
    beside.push(pictures);
    return '';
  });
  rest = rest.replace(ROLE, (_, role: string) => {
    beside.push(role);
    return '';
  });
  rest = rest.replace(/\s*[([]([^)\]]*)[)\]]/g, (_, inner: string) => {
    beside.push(inner);
    return '';
  });
  const dated = dayIn(rest);
  if (dated && dated.at + dated.length === rest.length) {
    beside.push(rest.slice(dated.at));
    rest = rest
      .slice(0, dated.at)
      .replace(/[\s,|–—-]*(?:(?:published|posted|updated)(?:\s+on)?:?\s*)?$/i, (words) => {
        beside.push(words);
        return '';
      });
  }
  rest = rest.replace(/\s+(?:[|•·/–—-]|,\s+special to)\s*(.+)$/iu, (_, after: string) => {
    beside.push(after);
    return '';
  });
  rest = rest.replace(/\s+for\s+(?:the\s+)?(\p{Lu}.*)$/iu, (whole, after: string) => {
    if (!isOrganisation(after)) return whole;
    beside.push(whole.trim());
    return '';
  });
  rest = rest.replace(/\s*\/\s*(.+)$/u, (whole, after: string) => {
    if (!isOrganisation(after)) return whole;
    beside.push(after);
    return '';
  });
  const [place, ...others] = [...rest.matchAll(IN_PLACE)].map(([, found]) => found ?? '');
  rest = rest.replace(IN_PLACE, '');
  beside.push(...others);
  const parts = rest
    .replace(/\.$/, '')
    .split(/\s*(?:,\s*(?:and|&)\s+|\s+(?:and|und|et|y|e|и)\s+|\s+و(?=\p{L})|\s*&\s*|\s+with\s+|[,;、،])\s*/iu)
    .filter(Boolean);
  const names: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (/^jr\.?$/i.test(part) && names.length > 0) names.push(`${names.pop()} ${part}`);
    else if (index > 0 && (isOrganisation(part) || AFTER_NAME.test(part))) beside.push(part);
    else if (AGENCY.test(part)) {
      const [, name = '', agency = ''] = AGENCY.exec(part) ?? [];
      names.push(nameCase(name));
      beside.push(agency);
    } else if (isName(part)) names.push(nameCase(part));
    else if (index > 0 && rest.includes(`, ${part}`)) beside.push(part);
    else return undefined;
  }
  if (names.length === 0) return undefined;
  return {
    names,
    ...(place && { place: nameCase(place) }),
    beside: beside.filter((words) => /[\p{L}\p{N}]/u.test(words)),
  };
}
