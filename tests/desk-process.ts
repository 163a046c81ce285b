import { type ChildProcess, spawn } from 'node:child_process';

/** A command of the desk that goes on until it is ended. */
export interface DeskProcess {
  child: ChildProcess;
  /** All that it has said. */
  said: () => string;
  /** Waits until it has said something. @throws {Error} When it ends before. */
  until: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Ends it as Ctrl+C does, and gives the code it ends with. */
  end: () => Promise<number | null>;
}

/**
 * Starts `npm run desk -- …`.
 *
 * @param before A module that is loaded before the command, to change what it finds.
 * @param more What the environment has beside what it has anyway.
 */
export function startDesk(args: string[], before?: URL, more: Record<string, string> = {}): DeskProcess {
  // Vitest's own variables would tell Vite that no browser is coming.
  const { VITEST: _vitest, NODE_ENV: _mode, INIT_CWD: _folder, ...env } = process.env;
  const loaded = before ? ['--import', before.href] : [];
  const child = spawn(process.execPath, [...loaded, 'src/desk/desk.ts', ...args], {
    env: { ...env, ...more },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      words += chunk.toString();
      child.emit('said');
    });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    said: () => words,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(words);
          if (found) resolve(found);
        };
        child.on('said', look);
        void ended.then((code) => reject(new Error(`It ended with ${code}:\n${words}`)));
        look();
      }),
    end: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
