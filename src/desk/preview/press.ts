import type { Browser } from 'playwright-core';
import type { Paper } from '../../editions/pdf/paper.ts';
import type { Print } from '../../editions/pdf/pdf.ts';
import { findBrowser, launch } from '../find-browser.ts';
import { type Answer, printPage } from '../print-page.ts';

/** Prints pages of a site that is served, one after the other. */
export interface Press {
  /**
   * Prints a page.
   *
   * @param origin Where the site is served.
   * @param address The page's path.
   * @throws {CommandFailure} When no browser starts here; the message says what to install.
   */
  print: (origin: string, address: string, paper: Paper) => Promise<Print>;
  /** Ends the browser, if one was started. */
  close: () => Promise<void>;
}

/** A press whose browser starts with the first print. */
export function openPress(): Press {
  let starting: Promise<Browser> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const running = async () => {
    const browser = await starting?.catch(() => undefined);
    // Without one, or with one that died: somebody may have installed one meanwhile.
    if (!browser?.isConnected()) starting = start();
    return starting as Promise<Browser>;
  };
  return {
    print: (origin, address, paper) => {
      const printing = last.then(async () => {
        if (isClosed) throw new Error('The preview has ended.');
        // Paper is complete without scripts.
        const context = await (await running()).newContext({ javaScriptEnabled: false });
        try {
          return await printPage(context, fromServer(origin), address, paper);
        } finally {
          await context.close();
        }
      });
      last = printing.catch(() => {});
      return printing;
    },
    close: async () => {
      isClosed = true;
      await (await starting?.catch(() => undefined))?.close();
    },
  };
}

async function start(): Promise<Browser> {
  const options = await findBrowser();
  return launch({ ...options, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
}

function fromServer(origin: string): Answer {
  return async ({ pathname, search }, route) => {
    const response = await route.fetch({ url: `${origin}${pathname}${search}` });
    return response.ok() ? { response } : undefined;
  };
}
