import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The number of the system call `renameat2` (Linux, `include/uapi/asm-generic/unistd.h` and `arch/x86`). */
const RENAMEAT2: Partial<Record<NodeJS.Architecture, number>> = { arm64: 276, riscv64: 276, x64: 316 };

/** Programs that let two folders change places at once, as Node has no call for it: coreutils from 9.5 on, and Perl, which every Debian has. */
const WAYS: [program: string, ...args: string[]][] = [
  ['mv', '--exchange', '--no-target-directory', '--'],
  [
    'perl',
    '-e',
    'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)',
    String(RENAMEAT2[process.arch] ?? 0),
  ],
];

/**
 * Lets two folders change places, with no moment at which one of them is not there (`renameat2` with `RENAME_EXCHANGE`).
 *
 * @returns Whether they have; false where the system, or the file system, cannot: then both are where they were.
 */
export function exchangeFolders(one: string, other: string): boolean {
  if (process.platform !== 'linux') return false;
  const wanted = statSync(other).ino;
  return WAYS.some(([program, ...args]) => {
    spawnSync(program, [...args, one, other], { stdio: 'ignore' });
    // What counts is where they are, whatever a program that was interrupted says.
    return statSync(one).ino === wanted;
  });
}
