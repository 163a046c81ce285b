import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a server did under load. */
export interface Load {
  /** Requests a second. */
  rate: number;
  /** Milliseconds within which half of the requests, and 99 of 100, were answered. */
  p50: number;
  p99: number;
  /** Microseconds of the server's processor for a request, which other work on the machine changes least. */
  cpu: number;
}

const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/**
 * Asks for an address as often as it is answered, with `wrk`.
 *
 * @param seconds How long.
 * @param cpuTime The processor time that the server has used so far, in milliseconds.
 * @throws {Error} When `wrk` is not there, or an answer was not what it should be.
 */
export async function load(address: string, seconds: number, cpuTime: () => number): Promise<Load> {
  const before = cpuTime();
  const options = ['--threads', '1', '--connections', '32', '--duration', `${seconds}s`, '--latency'];
  const headers = ['--header', 'Accept-Encoding: br'];
  const { stdout } = await promisify(execFile)('wrk', [...options, ...headers, address]).catch(
    (error: Error) => {
      throw new Error(`${error.message}\nInstall what is missing: apt-get install wrk`);
    },
  );
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  const within = (percent: number) => {
    const [, value, unit = ''] = new RegExp(`\\s${percent}%\\s+([\\d.]+)(\\w+)`).exec(stdout) ?? [];
    return Number(value) * (UNITS[unit] ?? Number.NaN);
  };
  const cpu = ((cpuTime() - before) * 1000) / Number(/(\d+) requests in/.exec(stdout)?.[1]);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p50: within(50),
    p99: within(99),
    cpu,
  };
}

/** The middle one of each. */
export function medianLoad(loads: readonly Load[]): Load {
  const of = (key: keyof Load) => median(loads.map((one) => one[key]));
  return { rate: of('rate'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') };
}

/** The middle one; of an even number, the upper of the two. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
