import path from 'node:path';
import { keepFile, readKeptFileNow, sha256 } from '../pictures/kept-file.ts';
import { pipelineDigest } from './digest.ts';
import type { Run } from './ledger-block.ts';
import type { Scanned } from './ledger-scan.ts';
import type { Settings } from './settings.ts';

/** Where things are, as far as this file asks. */
type Places = Pick<Settings, 'root' | 'cacheDir'>;

/** What is kept of a look at a ledger. */
interface Index {
  /** How many bytes were looked at, and their digest. */
  size: number;
  digest: string;
  lines: number;
  texts: [of: string, digest: string, ...runs: number[]][];
  owners: [stem: string, ...of: string[]][];
}

/**
 * What was seen in a ledger when it was looked at last. Lines are only ever put at its end, so that is what is left to look
 * at: the bytes before it have the digest that they had.
 *
 * @param bytes The ledger as it is.
 * @returns Nothing when it was never looked at, or was changed before its end.
 */
export function readLedgerIndex(bytes: Buffer, places: Places): Scanned | undefined {
  const kept = readKeptFileNow(fileOf(places));
  if (!kept) return undefined;
  const key = pipelineDigest(places.root);
  const content = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
  if (content.toString('latin1', 0, key.length + 1) !== `${key}\n`) return undefined;
  const { size, digest, lines, texts, owners } = JSON.parse(
    content.toString('utf8', key.length + 1),
  ) as Index;
  if (size > bytes.length || sha256(bytes.subarray(0, size)) !== digest) return undefined;
  return {
    size,
    lines,
    runs: new Map(texts.map(([of, , ...runs]) => [of, asRuns(runs)])),
    digests: new Map(texts.flatMap(([of, digest]) => (digest === '' ? [] : [[of, digest]]))),
    owners: new Map(owners.map(([stem, ...of]) => [stem, of])),
    trusted: new Set(texts.map(([of]) => of)),
    wrong: [],
  };
}

/** Keeps what was seen in a ledger of which every line is right. */
export async function keepLedgerIndex(bytes: Buffer, scanned: Scanned, places: Places): Promise<void> {
  const { size, lines, runs, digests, owners } = scanned;
  if (bytes.at(size - 1) !== NEWLINE) return;
  const index: Index = {
    size,
    digest: sha256(bytes.subarray(0, size)),
    lines,
    texts: [...runs].map(([of, list]) => [
      of,
      digests.get(of) ?? '',
      ...list.flatMap(({ start, end, line }) => [start, end, line]),
    ]),
    owners: [...owners].map(([stem, of]) => [stem, ...of]),
  };
  const content = `${pipelineDigest(places.root)}\n${JSON.stringify(index)}`;
  // What cannot be kept is looked at again.
  await keepFile(fileOf(places), content).catch(() => {});
}

const NEWLINE = 0x0a;

function asRuns(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let place = 0; place < numbers.length; place += 3) {
    const [start = 0, end = 0, line = 0] = numbers.slice(place, place + 3);
    runs.push({ start, end, line });
  }
  return runs;
}

function fileOf({ cacheDir }: Places): string {
  return path.join(cacheDir, 'readings', 'ledger.json');
}
