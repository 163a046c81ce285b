import { CommandFailure, UsageError } from './command.ts';

/**
 * Runs a command of the desk, and turns what it throws into words and an exit code: 2 when it was called
 * wrongly, 1 or what it says itself when it failed.
 *
 * @param failed What is true for the caller after a failure, such as that the site was not built.
 */
export async function runCommand<Result>(command: () => Promise<Result>, failed: string): Promise<Result> {
  try {
    return await command();
  } catch (error) {
    const { name, message, stack } = error as Error;
    if (error instanceof UsageError) {
      console.error(`\n${message}`);
      process.exit(2);
    }
    if (error instanceof CommandFailure) {
      console.error(`\n${message}\n${failed}`);
      process.exit(error.code);
    }
    if (name === 'ContentProblems') console.error(`\n${message}\n`);
    else
      console.error(
        `${stack}\n\nThis is a fault of the program, not of an article. Report it with the lines above.`,
      );
    console.error(failed);
    return process.exit(1);
  }
}
