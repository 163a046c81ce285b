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

/** A thread that counts itself, and answers when as many are there as are waited for. */
const COUNTED = new URL(
  `data:text/javascript,${encodeURIComponent(
    "import { workerData } from 'node:worker_threads'; import { answerTasks } from '" +
      new URL('../../src/build/threads.ts', import.meta.url).href +
      `';
      const there = new Int32Array(workerData.there);
      Atomics.add(there, 0, 1);
      Atomics.notify(there, 0);
      answerTasks(async (tasks) => {
        for (let count; (count = Atomics.load(there, 0)) < workerData.wanted; )
          await Atomics.waitAsync(there, 0, count).value;
        return tasks;
      });`,
  )}`,
);
const TASKS = Array.from({ length: 400 }, (_, task) => task);
const PROCESSORS = Math.min(availableParallelism(), 8);

/** How many threads did the tasks, none of which is done before `wanted` are there. */
async function threadsOf(wanted: number, beside?: Promise<unknown>): Promise<number> {
  const there = new SharedArrayBuffer(4);
  const done: number[] = [];
  await inThreads(COUNTED, { there, wanted }, TASKS, (tasks: number[]) => done.push(...tasks), beside);
  expect(done.sort((a, b) => a - b)).toEqual(TASKS);
  return new Int32Array(there)[0] ?? 0;
}

test('what takes a processor meanwhile leaves one thread fewer, until it has ended, well or not', async () => {
  const fewer = Math.max(PROCESSORS - 1, 1);
  expect(await threadsOf(PROCESSORS)).toBe(PROCESSORS);
  expect(await threadsOf(fewer, new Promise(() => {}))).toBe(fewer);
  expect(await threadsOf(PROCESSORS, wait(300))).toBe(PROCESSORS);
  expect(
    await threadsOf(
      PROCESSORS,
      wait(300).then(() => Promise.reject(new Error())),
    ),
  ).toBe(PROCESSORS);
});
