/** A line: its indent, and an entry of a list, or a key and perhaps its value. */
const LINE = /^( *)(?:- (.+)|([A-Za-z][\w-]*):(?: +(.+))?)$/;

const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;

const LIST = /^\[[a-z](?:[\w -]*\w)?(?:, [a-z](?:[\w -]*\w)?)*\]$/i;

const NUMBER = /^[1-9]\d{0,8}$/;

/** How text begins that is written without quotes: with a letter, as a date, or as a file beside this one. */
const TEXT = /^(?:\p{L}|\d{4}-\d\d|\.\/)/u;

/** What means something in YAML, or is left to it, where it stands in such text. */
const SIGNS = /: |:$| #| $|\p{Cc}/u;

/** What is no text although it begins with a letter (YAML 1.2, 10.3.2). */
const VALUE = /^(?:true|false|null)$/i;

/**
 * Reads YAML of the plainest kind: fields of numbers, of text, folded (`>-`) or on one line, of lists of texts or fields, and of fields. Most front matter is of
 * it, and any reader of all of YAML takes ten times as long.
 *
 * @returns What a reader of all of YAML gives; nothing where there is anything else, right or wrong.
 */
export function readPlainYaml(written: readonly string[]): Record<string, unknown> | undefined {
  const lines = [...written];
  let at = 0;
  const lineAt = () => {
    const [, indent, item, key, value] = LINE.exec(lines[at] ?? '') ?? [];
    return indent === undefined ? undefined : { depth: indent.length, item, key, value };
  };

  /** The fields from here on that are set in by so much; nothing when one is not plain. */
  const fieldsAt = (depth: number): Record<string, unknown> | undefined => {
    const fields: Record<string, unknown> = {};
    for (; at < lines.length; ) {
      const line = lineAt();
      if (line && line.depth < depth) break;
      if (line?.depth !== depth || line.key === undefined) return undefined;
      if (VALUE.test(line.key) || Object.hasOwn(fields, line.key)) return undefined;
      at += 1;
      const value = line.value === undefined ? blockBelow(depth) : valueAt(line.value, depth);
      if (value === undefined) return undefined;
      fields[line.key] = value;
    }
    return fields;
  };

  const listAt = (depth: number): unknown[] | undefined => {
    const items: unknown[] = [];
    while (at < lines.length) {
      const line = lineAt();
      if (line && line.depth < depth) break;
      const item = line?.depth === depth && line.item !== undefined ? itemAt(line.item, depth) : undefined;
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };

  /** An entry of a list: text, or fields of which the first stands behind its hyphen. */
  const itemAt = (written: string, depth: number) => {
    if (LINE.exec(written)?.[3] !== undefined) {
      const inner = depth + '- '.length;
      lines[at] = ' '.repeat(inner) + written;
      return fieldsAt(inner);
    }
    at += 1;
    return plainText(written);
  };

  /** The lines below that are set in, as one. */
  const foldedBelow = (depth: number): string | undefined => {
    const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
    const folded: string[] = [];
    for (; indent.length > depth && lines[at]?.startsWith(indent); at += 1) {
      const line = (lines[at] ?? '').slice(indent.length);
      if (line === '' || / $|^ |\p{Cc}/u.test(line)) return undefined;
      folded.push(line);
    }
    return folded.length > 0 ? folded.join(' ') : undefined;
  };

  const valueAt = (written: string, depth: number) =>
    written === '>-' ? foldedBelow(depth) : plainValue(written);

  const blockBelow = (depth: number) => {
    const first = lineAt();
    if (!first || first.depth <= depth) return undefined;
    return first.item === undefined ? fieldsAt(first.depth) : listAt(first.depth);
  };

  return lines.length > 0 ? fieldsAt(0) : undefined;
}

function plainValue(written: string): string | number | string[] | undefined {
  if (NUMBER.test(written)) return Number(written);
  if (!LIST.test(written)) return plainText(written);
  const items = written.slice(1, -1).split(', ');
  return items.some((item) => VALUE.test(item)) ? undefined : items;
}

function plainText(written: string): string | undefined {
  const [, double, single] = QUOTED.exec(written) ?? [];
  const quoted = double ?? single;
  if (quoted !== undefined) return /\p{Cc}/u.test(quoted) ? undefined : quoted;
  return TEXT.test(written) && !SIGNS.test(written) && !VALUE.test(written) ? written : undefined;
}
