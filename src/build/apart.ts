import { type ForkOptions, fork } from 'node:child_process';

/** A process that was begun for some work. */
export interface Apart {
  /** Sends it something, as the structured clone algorithm passes it on (HTML, 2.7). One that has ended says so itself. */
  send: (thing: object) => void;
  /** Tells it that nothing more will be sent. */
  close: () => void;
  /** Ends it at once. */
  kill: () => void;
  /** Resolves when it has ended well; otherwise rejects with the error that it has sent, or says how it ended. */
  ended: Promise<void>;
}

/**
 * Begins a process of its own: what it takes of memory is given back when it ends.
 *
 * @param module What it runs. It ends when it is disconnected, so that it does not outlive this process.
 * @param does What it does, such as `bundles the program`, for whoever reads that it failed.
 * @param how Its environment and what Node is told, if other than here.
 * @param said Is given all that it sends but errors.
 */
export function beginApart(
  module: URL,
  does: string,
  how: ForkOptions,
  said: (what: unknown) => void = () => {},
): Apart {
  // Not what this process was begun with, such as a debugger.
  const child = fork(module, { execArgv: [], ...how, serialization: 'advanced' });
  const ended = new Promise<void>((resolve, reject) => {
    let failure: Error | undefined;
    // More than one may come: that it was ended by a signal, then that it could not be sent anything.
    child.on('error', reject);
    child.on('message', (what) => {
      try {
        if (what instanceof Error) failure = what;
        else said(what);
      } catch (error) {
        reject(error);
        child.kill();
      }
    });
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          failure ?? new Error(`The process that ${does} has ended before its time (${signal ?? code}).`),
        );
    });
  });
  return {
    send: (thing) => {
      if (child.connected) child.send(thing);
    },
    close: () => child.disconnect(),
    kill: () => child.kill(),
    ended,
  };
}

/** In such a process: does what it is sent, once, and ends; what went wrong is said to who began it. */
export function answerOnce<Told>(work: (told: Told) => Promise<void>): void {
  process.once('message', async (told: Told) => {
    try {
      await work(told);
      process.exit(0);
    } catch (error) {
      process.send?.(error, () => process.exit(1));
    }
  });
}
