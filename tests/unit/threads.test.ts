import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
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

/** A thread that takes its time, and answers with its number. */
const NUMBERED = new URL(
  `data:text/javascript,${encodeURIComponent(
    "import { threadId } from 'node:worker_threads'; import { answerTasks } from '" +
      new URL('../../src/build/threads.ts', import.meta.url).href +
      "'; answerTasks((tasks) => new Promise((resolve) => setTimeout(resolve, 60, threadId)));",
  )}`,
);
const TASKS = Array.from({ length: 400 }, (_, task) => task);
const PROCESSORS = Math.min(availableParallelism(), 8);

/** The numbers of the threads that have done the tasks, one for each share. */
async function threadsOf(beside?: Promise<unknown>): Promise<number[]> {
  const numbers: number[] = [];
  await inThreads(NUMBERED, {}, TASKS, (number: number) => numbers.push(number), beside);
  return numbers;
}

test('what takes a processor meanwhile leaves one thread fewer, until it has ended, well or not', async () => {
  expect(new Set(await threadsOf()).size).toBe(PROCESSORS);
  expect(new Set(await threadsOf(new Promise(() => {}))).size).toBe(Math.max(PROCESSORS - 1, 1));
  const failing = wait(300).then(() => Promise.reject(new Error('It has failed.')));
  const numbers = await threadsOf(failing);
  expect(new Set(numbers).size).toBe(PROCESSORS);
  expect(numbers).toHaveLength(40);
});
