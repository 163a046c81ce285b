import { askText } from '../ask.ts';
import type { Ask } from './read-correction.ts';

const QUESTIONS = {
  wrong: 'What was wrong, in a sentence?',
  right: 'What is right, in a sentence?',
  date: 'On which day is it corrected?',
};

/** Asks for a field of a correction on the terminal. An answer that is wrong is asked for again, with the reason. */
export const askField: Ask = (field, fallback, wrongWith) =>
  askText(QUESTIONS[field], { initialValue: fallback }, (value) => {
    const wrong = wrongWith(value);
    return wrong && `This ${wrong}.`;
  });
