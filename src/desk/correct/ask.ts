import { isCancel, text } from '@clack/prompts';
import { CommandFailure } from '../command.ts';
import type { Ask } from './read-correction.ts';

const QUESTIONS = {
  wrong: 'What was wrong, in a sentence?',
  right: 'What is right, in a sentence?',
  date: 'On which day is it corrected?',
};

/** Asks on the terminal. An answer that is wrong is asked for again, with the reason. */
export const ask: Ask = async (field, fallback, wrongWith) => {
  const answer = await text({
    message: QUESTIONS[field],
    ...(fallback && { initialValue: fallback }),
    validate: (value = '') => {
      const wrong = wrongWith(value);
      return wrong && `This ${wrong}.`;
    },
  });
  if (isCancel(answer)) throw new CommandFailure('Ended, as asked.');
  return answer;
};
