import type { Rule } from '../schemas/rules.ts';
import { UNSEEN } from '../schemas/text.ts';

/** Something in the content that stops a build (`error`) or that an editor should know (`warning`). */
export interface Problem {
  /** The file, relative to the project, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 code units. */
  column: number;
  level: 'error' | 'warning';
  /** A stable name for this kind of problem. */
  rule: Rule;
  /** What is wrong, with the value found. */
  message: string;
  /** What to do about it. */
  remedy: string;
  /** The line of the file, for the reader of the report. */
  excerpt?: string | undefined;
}

/** A problem of a file or folder as a whole, which has no line to point at. */
export function problemOf(file: string, rule: Rule, message: string, remedy: string): Problem {
  return { file, line: 1, column: 1, level: 'error', rule, message, remedy };
}

/** Thrown when content cannot be published; holds every problem that was found. */
export class ContentProblems extends Error {
  override readonly name = 'ContentProblems';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(reportProblems(problems));
    this.problems = problems;
  }
}

/** The longest piece of a value or of a line that a report repeats, in characters. */
const LONGEST = 120;

/** A value as a report shows it: in JSON's notation, on one line, cut when long. */
export function showValue(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}

/** Whether `problems` has one that stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === 'error');
}

/** What sets a part of a report off from the others. */
export type Colours = Record<'bold' | 'dim' | 'red' | 'yellow', (text: string) => string>;

const PLAIN: Colours = {
  bold: (text) => text,
  dim: (text) => text,
  red: (text) => text,
  yellow: (text) => text,
};

/**
 * The problems as text for a terminal: one block each, ordered by file and line, and a last line that counts.
 *
 * A block begins `file:line:column  level  rule  message`, so that editors make a link of it.
 *
 * @param colours For a terminal that has them.
 */
export function reportProblems(problems: readonly Problem[], colours: Colours = PLAIN): string {
  const blocks = [...problems].sort(byPlace).map((problem) => reportProblem(problem, colours));
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const warnings = problems.length - errors;
  const counts = [count(errors, 'error'), count(warnings, 'warning')].filter(Boolean).join(', ');
  return [...blocks, `${counts} in the content.`].join('\n\n');
}

/** Text in which characters that nobody sees, and that may command a terminal, are written as their numbers. */
export function visible(text: string): string {
  return text.replace(new RegExp(UNSEEN, 'gu'), (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
}

function reportProblem(problem: Problem, { bold, dim, red, yellow }: Colours): string {
  const { line, column, level, rule, remedy } = problem;
  const [file, message] = [visible(problem.file), visible(problem.message)];
  const excerpt = visible(problem.excerpt ?? '');
  const marked = level === 'error' ? red(level) : yellow(level);
  const lines = [`${bold(`${file}:${line}:${column}`)}  ${marked}  ${dim(rule)}  ${message}`];
  if (excerpt.trim()) lines.push(dim(`    ${line} | ${cutLine(excerpt)}`));
  if (remedy) lines.push(`    ${remedy}`);
  return lines.join('\n');
}

function cutLine(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column;
}

function count(number: number, noun: string): string {
  if (number === 0) return '';
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
