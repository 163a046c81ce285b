import { growthExponent } from './growth.ts';
import { OWN } from './names.ts';
import { type Measured, type Results, rowOf } from './results.ts';
import { SCENARIOS } from './scenarios.ts';

const number = new Intl.NumberFormat('en');

/** Seconds, as in `12.3`. */
export function inSeconds(seconds: number): string {
  return seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1);
}

/** Gigabytes of 10⁹ bytes, as in `0.69`. */
export function inGigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}

/** Prints what was measured: a block for each size and scenario, a line for each program. */
export function printRow(row: Measured, own: Measured | undefined): void {
  const cells = [
    row.builder.padEnd(22),
    `${inSeconds(row.wall)} s wall`.padStart(12),
    `${inSeconds(row.cpu)} s CPU`.padStart(12),
    `${inGigabytes(row.memory)} GB`.padStart(8),
    `${number.format(row.pagesMade)} pages made, ${number.format(row.pagesKept)} kept`.padStart(34),
    `${number.format(row.files)} files`.padStart(14),
    `${number.format(Math.round(row.bytes / 1e6))} MB`.padStart(8),
  ];
  const ratio =
    own && !row.builder.startsWith(OWN)
      ? `  ${own.builder}: ${(own.wall / row.wall).toFixed(2)} × wall, ${(own.cpu / row.cpu).toFixed(2)} × CPU, ${(own.memory / row.memory).toFixed(2)} × memory`
      : '';
  console.log(`  ${cells.join('')}${ratio}`);
}

/** Prints how costs grow between the sizes that were measured. */
export function printGrowth({ rows, versions }: Results): void {
  const sizes = [...new Set(rows.map(({ size }) => size))].sort((one, other) => one - other);
  for (const [index, size] of sizes.slice(1).entries()) {
    const before = sizes[index] as number;
    console.log(
      `\nGrowth from ${number.format(before)} to ${number.format(size)} articles (1: in proportion)`,
    );
    for (const builder of Object.keys(versions)) {
      const parts = SCENARIOS.flatMap(({ name, title }) => {
        const [from, to] = [rowOf(rows, builder, before, name), rowOf(rows, builder, size, name)];
        if (!from || !to) return [];
        const of = (cost: 'wall' | 'memory') =>
          growthExponent({ size: before, cost: from[cost] }, { size, cost: to[cost] }).toFixed(2);
        return [`${title.toLowerCase()} ${of('wall')} (memory ${of('memory')})`];
      });
      console.log(`  ${builder.padEnd(22)} ${parts.join(', ')}`);
    }
  }
}
