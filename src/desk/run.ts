import { UsageError } from './settings.ts';

/**
 * Runs a command of the desk, and turns what it throws into words and an exit code: 2 when it was called
 * wrongly, 1 when it failed.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const { name, message, stack } = error as Error;
    const isExpected = name === 'ContentProblems' || error instanceof UsageError;
    console.error(isExpected ? `\n${message}\n` : stack);
    if (!isExpected) {
      console.error('\nThis is a fault of the program, not of an article. Report it with the lines above.');
    }
    if (!(error instanceof UsageError))
      console.error('The site was not built. The last good build is untouched.');
    process.exit(error instanceof UsageError ? 2 : 1);
  }
}
