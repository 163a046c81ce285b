import { open, readFile, rename } from 'node:fs/promises';
import { ledgerFile } from '../content-store/ledger.ts';
import type { Settings } from '../content-store/settings.ts';
import { projectPath } from '../content-store/source-file.ts';
import type { LedgerLine } from '../schemas/ledger.ts';
import { CommandFailure } from './command.ts';

/** What was written into the ledger. */
export interface Added {
  /** Relative to the project. */
  file: string;
  addresses: number;
  /** Anchors that are new, or whose block has changed. */
  anchors: number;
}

/**
 * Writes lines at the end of the ledger. What is in there stays byte for byte; the file is replaced in one step, when
 * the lines are on the disk.
 *
 * @throws {CommandFailure} When the ledger cannot be read or written; it is then as it was.
 */
export async function writeLedger(settings: Settings, lines: readonly LedgerLine[]): Promise<Added> {
  const absolute = ledgerFile(settings);
  const file = projectPath(settings.root, absolute);
  try {
    if (lines.length > 0) await append(absolute, lines);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CommandFailure(
      `${file}: the ledger cannot be written (${code ?? message}), so ${lines.length} addresses and anchors are not in it. ` +
        'Look at the permissions of the file and its folder, and at the space on the disk.',
    );
  }
  const addresses = lines.filter(({ address }) => address !== undefined).length;
  return { file, addresses, anchors: lines.length - addresses };
}

async function append(absolute: string, lines: readonly LedgerLine[]): Promise<void> {
  const before = await readFile(absolute, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  const half = await open(`${absolute}.half`, 'w');
  try {
    await half.writeFile(start + lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await half.sync();
  } finally {
    await half.close();
  }
  await rename(`${absolute}.half`, absolute);
}
