import type { LaunchOptions } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../src/desk/find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How the browser is started. */
    browser: LaunchOptions;
  }
}

/** Finds a browser once, before any test wants one. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('browser', await findBrowser());
}
