import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';
import { type Problem, showValue } from './problem.ts';
import { problemIn, type SourceFile } from './source-file.ts';

/** A step into front matter: a key, or a place in a list. */
export type Step = string | number;

/** The front matter of a file, and the text below it. */
export interface FrontMatter {
  /** The values as YAML 1.2's core schema gives them; dates stay text. */
  data: Record<string, unknown>;
  /** The Markdown, with blank lines where the front matter stood, so that line numbers are the file's. */
  body: string;
  /** The number of the first line below the front matter. */
  bodyLine: number;
  /** The value at `path` as it is written, such as `007` for a number that YAML reads as 7. */
  written: (path: readonly Step[]) => string | undefined;
  /** Where the value (or, with `key`, the key) at `path` stands in the file; the nearest parent when it is missing. */
  locate: (path: readonly Step[], part?: 'key' | 'value') => { line: number; column: number };
}

/** More problems of one file's YAML help nobody. */
const MOST = 20;

const FENCE = /^---[ \t]*$/;

/**
 * Takes a file apart into front matter and body.
 *
 * @returns The front matter, or the problems that keep it from being read: no fence, a fence that is not
 *   closed, YAML that is not well formed, a key twice, an alias.
 */
export function readFrontMatter(source: SourceFile): FrontMatter | Problem[] {
  const lines = source.text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) return [noFence(source)];
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) return [openFence(source)];

  const fields = lines.slice(1, end);
  const below = {
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
  let parsed: Yaml | undefined;
  // Of what is plain, where a value stands is only asked for where something is wrong.
  const yaml = () => {
    parsed ??= parse(fields);
    return parsed;
  };
  const frontMatter = (data: Record<string, unknown>): FrontMatter => ({
    data,
    ...below,
    written: (path) => written(yaml(), path),
    locate: (path, part) => locate(yaml(), path, part),
  });
  const plain = readPlainYaml(fields);
  if (plain) return frontMatter(plain);
  const { document, counter } = yaml();
  const problems = [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = counter.linePos(error.pos[0]);
    return problemIn(source, {
      line: Math.min(line, end + 1),
      column: col,
      rule: 'front-matter',
      message: `The front matter is not well-formed YAML: ${sentence(error.message)}`,
      remedy: 'Mend the line; text that holds a colon, a quotation mark or a # goes in quotes.',
    });
  });
  // What nests too deeply is said of each of its levels.
  if (problems.length > 0) return problems.slice(0, MOST);

  const root = document.contents;
  try {
    if (root !== null && !isMap(root)) return [notFields(source, document.toJS({ maxAliasCount: 0 }))];
    const data = root === null ? {} : (document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>);
    return frontMatter(data);
  } catch {
    return [aliases(source)];
  }
}

/** Front matter as YAML, with where each part of it stands. */
interface Yaml {
  document: Document.Parsed;
  counter: LineCounter;
}

function parse(fields: readonly string[]): Yaml {
  const counter = new LineCounter();
  // The first line of YAML is the second of the file; a blank line keeps the numbers the same.
  const yaml = `\n${fields.join('\n')}\n`;
  return { document: parseDocument(yaml, { lineCounter: counter, prettyErrors: false }), counter };
}

function written({ document }: Yaml, path: readonly Step[]): string | undefined {
  const node = document.getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}

function locate(
  { document, counter }: Yaml,
  path: readonly Step[],
  part: 'key' | 'value' = 'value',
): { line: number; column: number } {
  let parent: unknown = document.contents;
  let target: unknown;
  for (const [index, step] of path.entries()) {
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(step));
      if (!pair) break;
      const wantsKey = part === 'key' && index === path.length - 1;
      target = wantsKey || !isNode(pair.value) ? pair.key : pair.value;
      parent = pair.value;
    } else if (isSeq(parent) && isNode(parent.items[Number(step)])) {
      target = parent.items[Number(step)];
      parent = target;
    } else break;
  }
  const start = isNode(target) ? target.range?.[0] : undefined;
  if (start === undefined) return { line: 1, column: 1 };
  const { line, col } = counter.linePos(start);
  return { line, column: col };
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function noFence(source: SourceFile): Problem {
  return problemIn(source, {
    line: 1,
    column: 1,
    rule: 'front-matter',
    message: `The file does not begin with front matter, but with ${showValue(source.text.split('\n')[0] ?? '')}.`,
    remedy: 'Begin the file with a line of three hyphens (---), the fields, and another such line.',
  });
}

function openFence(source: SourceFile): Problem {
  return problemIn(source, {
    line: 1,
    column: 1,
    rule: 'front-matter',
    message: 'The front matter is opened by --- and not closed.',
    remedy: 'Put a line of three hyphens (---) between the last field and the text.',
  });
}

function notFields(source: SourceFile, value: unknown): Problem {
  return problemIn(source, {
    line: 2,
    column: 1,
    rule: 'front-matter',
    message: `The front matter holds ${showValue(value)} instead of fields.`,
    remedy: 'Write one field a line, such as “title: The headline”.',
  });
}

function aliases(source: SourceFile): Problem {
  return problemIn(source, {
    line: 1,
    column: 1,
    rule: 'front-matter',
    message: 'The front matter uses YAML aliases (*name), which may stand for far more than they show.',
    remedy: 'Write each value out where it belongs; quote text that begins with an asterisk.',
  });
}
