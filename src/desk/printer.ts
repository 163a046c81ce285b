import { stat } from 'node:fs/promises';
import type { LaunchOptions } from 'playwright-core';
import type { Print } from '../editions/pdf/pdf.ts';
import { CommandFailure } from './command.ts';
import { launch } from './find-browser.ts';
import { fromFolder, printPage } from './print-page.ts';

/** Prints the page at a path of the site, such as a permalink. */
export type Printer = (address: string) => Promise<Print>;

/** Thrown when the process was told to end. */
class Stopped extends CommandFailure {
  override readonly name = 'Stopped';
  /** As shells say it of what Ctrl+C ended. */
  override readonly code = 130;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts a browser, lets `work` print pages of a built site with it, and ends it, whatever happens.
 *
 * @param options What `findBrowser` found.
 * @param folder The built site.
 * @throws {Stopped} When the process was told to end meanwhile.
 * @throws {CommandFailure} When another build replaced the site meanwhile: its pages may say something else.
 */
export async function withPrinter(
  options: LaunchOptions,
  folder: string,
  work: (print: Printer) => Promise<void>,
): Promise<void> {
  const browser = await launch({
    ...options,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    void browser.close();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    const built = await identityOf(folder);
    // Paper is complete without scripts; what they set up for a screen would only differ from run to run.
    const context = await browser.newContext({ javaScriptEnabled: false });
    await work(async (address) => {
      const print = await printPage(context, fromFolder(folder), address);
      if ((await identityOf(folder)) === built) return print;
      throw new CommandFailure(`Another build replaced the site in ${folder} meanwhile. Print again.`);
    });
  } catch (error) {
    if (!isStopped) throw error; // A browser that is ended fails at whatever it does.
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    await browser.close();
  }
  if (isStopped) throw new Stopped('Stopped. What had been printed is kept.');
}

/** A build puts another folder in the place of the last one. */
async function identityOf(folder: string): Promise<string> {
  const { ino, birthtimeMs, mtimeMs } = await stat(folder);
  return [ino, birthtimeMs, mtimeMs].join(' ');
}
