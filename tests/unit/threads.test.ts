import { expect, test } from 'vitest';
import { inThreads } from '../../src/build/threads.ts';

/** A thread that answers with its tasks. */
const ECHO = new URL(
  `data:text/javascript,${encodeURIComponent(
    "import { answerTasks } from '" +
      new URL('../../src/build/threads.ts', import.meta.url).href +
      "'; answerTasks(async (tasks) => tasks);",
  )}`,
);

test('threads do what is still planned when they start, each task once', async () => {
  const tasks = Array.from({ length: 95 }, (_, task) => task);
  const done: number[] = [];
  let planned = false;
  const plan = new Promise<number[]>((resolve) => setTimeout(resolve, 200, tasks)).finally(() => {
    planned = true;
  });
  await inThreads(ECHO, {}, plan, (answer: number[], count) => {
    expect([planned, answer.length]).toEqual([true, count]);
    done.push(...answer);
  });
  expect(done.sort((a, b) => a - b)).toEqual(tasks);
});

test('threads end when there is no plan, and say why', async () => {
  const plan = new Promise<never>((_, reject) => setTimeout(reject, 50, new Error('No plan.')));
  await expect(inThreads(ECHO, {}, plan, () => {})).rejects.toThrow('No plan.');
});
