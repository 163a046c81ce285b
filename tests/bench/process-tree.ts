import { readdirSync, readFileSync } from 'node:fs';

/** What Linux says of a process in `/proc/<pid>/stat` (proc_pid_stat(5)), as far as it is read here. */
export interface ProcessStat {
  /** Resident memory, in pages. */
  pages: number;
  /** Processor time of children that have ended and of theirs, in ticks: of their own, and of the system for them. */
  childTicks: number;
}

/** Linux has a page of 4 KiB on the machines that this is run on, and counts a hundred ticks a second. */
const PAGE = 4096;
const TICKS = 100;

/**
 * Reads a line of `/proc/<pid>/stat`. The name of the program, in brackets, may have spaces and brackets in it.
 *
 * @throws {Error} When it is none.
 */
export function parseStat(line: string): ProcessStat {
  const end = line.lastIndexOf(')');
  const fields = line
    .slice(end + 2)
    .split(' ')
    .map(Number);
  // The third field of the manual is the first here.
  const [childOwn, childSystem, pages] = [fields[13], fields[14], fields[21]];
  if (end < 0 || [childOwn, childSystem, pages].some((value) => !Number.isInteger(value))) {
    throw new Error(`This is no line of /proc/<pid>/stat: ${line}`);
  }
  return {
    pages: pages as number,
    childTicks: (childOwn as number) + (childSystem as number),
  };
}

/**
 * The processes that `root` began, with those that they began, and itself.
 *
 * @param childrenOf The processes that one began.
 */
export function treeOf(root: number, childrenOf: (pid: number) => number[]): number[] {
  const tree = [root];
  // Grows while it is gone through.
  for (const pid of tree) tree.push(...childrenOf(pid));
  return tree;
}

/**
 * Resident memory of a process and of all that it began, in bytes: their sum (RSS), so what they share counts for each. 0 when
 * it has ended.
 */
export function memoryOfTree(root: number): number {
  const pages = treeOf(root, runningChildren).map((pid) => {
    const line = readNow(`/proc/${pid}/stat`);
    return line === '' ? 0 : parseStat(line).pages;
  });
  return pages.reduce((sum, count) => sum + count, 0) * PAGE;
}

/** Processor time that ended children of this process have taken, with theirs, in seconds. */
export function childSeconds(): number {
  return parseStat(readFileSync('/proc/self/stat', 'utf8')).childTicks / TICKS;
}

/** Each thread has its own list. */
function runningChildren(pid: number): number[] {
  const threads = listNow(`/proc/${pid}/task`);
  const lists = threads.map((thread) => readNow(`/proc/${pid}/task/${thread}/children`));
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

/** What ends while it is looked at has nothing to read. */
function readNow(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function listNow(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
