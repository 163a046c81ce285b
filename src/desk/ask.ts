import type { Readable, Writable } from 'node:stream';
import { autocompleteMultiselect, isCancel, text } from '@clack/prompts';
import { CommandFailure } from './command.ts';

/** Whether there is somebody to ask: both ends are a terminal, and no machine runs the tests. */
export function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env['CI']);
}

/** Where questions are asked; on the terminal when left out. */
export interface Place {
  input: Readable;
  output: Writable;
}

/**
 * Asks for a line of text.
 *
 * @param hints What the line shows while it is empty, and what stands in it at first.
 * @param whyNot What is wrong with an answer; nothing when it will do.
 * @throws {CommandFailure} When whoever is asked breaks off.
 */
export async function askText(
  message: string,
  hints: { placeholder?: string; initialValue?: string },
  whyNot: (answer: string) => string | undefined,
  place?: Place,
): Promise<string> {
  const answer = await text({ message, ...hints, validate: (value = '') => whyNot(value), ...place });
  return answered(answer) ?? '';
}

/**
 * Asks for some of a list, by their ids.
 *
 * @param choices The ids, with the names that are shown.
 * @throws {CommandFailure} When whoever is asked breaks off.
 */
export async function askSome(
  message: string,
  choices: readonly { id: string; name: string }[],
  required: boolean,
  place?: Place,
): Promise<string[]> {
  if (choices.length === 0) return [];
  const options = choices.map(({ id, name }) => ({ value: id, label: name, hint: id }));
  return answered(await autocompleteMultiselect({ message, options, required, ...place }));
}

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new CommandFailure('Broken off.');
  return answer as Exclude<Answer, symbol>;
}
