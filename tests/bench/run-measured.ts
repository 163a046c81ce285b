import { spawn } from 'node:child_process';
import { childSeconds, memoryOfTree } from './process-tree.ts';

/** What a program took. */
export interface Cost {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time, own and of the system, of it and all that it began. */
  cpu: number;
  /** The most resident memory of all of them together at one time, in bytes, as far as it was seen. */
  memory: number;
}

/** How often memory is looked at, in milliseconds. */
const EVERY = 50;

/**
 * Runs a program and measures it. Nothing else may be begun meanwhile.
 *
 * @param command The program and what it is told.
 * @param cwd Where it runs.
 * @param own What its environment has beside this one’s.
 * @throws {Error} When it does not end with 0; what it said is in the message.
 */
export async function runMeasured(
  [program = '', ...args]: string[],
  cwd: string,
  own: Record<string, string> = {},
): Promise<Cost> {
  const [before, start] = [childSeconds(), performance.now()];
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...own };
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  let memory = 0;
  const look = setInterval(() => {
    if (child.pid) memory = Math.max(memory, memoryOfTree(child.pid));
  }, EVERY);
  try {
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    const wall = (performance.now() - start) / 1000;
    if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${said}`);
    return { wall, cpu: childSeconds() - before, memory };
  } finally {
    clearInterval(look);
  }
}
