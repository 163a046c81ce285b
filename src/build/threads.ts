import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

/** From how many tasks on threads are worth their start. */
const MANY = 40;

/** More would wait for the disk, and each needs its memory. */
const MOST = 8;

/** Tasks that a thread is given at a time. */
const AT_A_TIME = 10;

/** In megabytes: without them a thread lets its heap grow for as long as the machine has room. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** What a thread says: first that it is there, then what came of each share of tasks. */
type Said<Answer> = { answer?: Answer } | { failure: unknown };

/** Whether so many tasks are work for threads. */
export function areMany(tasks: readonly unknown[]): boolean {
  return tasks.length >= MANY;
}

/**
 * Has tasks done by a thread for each processor.
 *
 * @param module What each thread runs; it calls {@link answerTasks}.
 * @param told Its `workerData`, as the structured clone algorithm passes it on (HTML, 2.7).
 * @param tasks When they are still to come, threads start meanwhile, which takes half a second.
 * @param take Is given what came of each share of the tasks, in no order, and how many they were.
 * @param beside What takes a processor and much memory meanwhile: where there are several, one has no thread until it has ended.
 * @throws {Error} What the first thread that failed has thrown.
 */
export async function inThreads<Task, Answer>(
  module: URL,
  told: object,
  tasks: readonly Task[] | Promise<readonly Task[]>,
  take: (answer: Answer, count: number) => void,
  beside?: Promise<unknown>,
): Promise<void> {
  const workers: Worker[] = [];
  let next = 0;
  let isOver = false;
  const over = Promise.withResolvers<void>();
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(module, { workerData: told, resourceLimits: LIMITS });
      workers.push(worker);
      let count = 0;
      worker.once('error', reject);
      const answer = async (said: Said<Answer>) => {
        if ('failure' in said) throw said.failure;
        if (said.answer !== undefined) take(said.answer, count);
        const share = (await tasks).slice(next, next + AT_A_TIME);
        next += share.length;
        count = share.length;
        if (count > 0) return worker.postMessage(share);
        isOver = true;
        over.resolve();
        resolve();
      };
      worker.on('message', (said: Said<Answer>) => answer(said).catch(reject));
    });
  const workAfter = async (other: Promise<unknown>) => {
    await Promise.race([Promise.allSettled([other]), over.promise]);
    if (!isOver) await work();
  };
  try {
    const count = Math.min(availableParallelism(), MOST);
    const threads = Array.from({ length: count }, (_, index) =>
      beside && index > 0 && index === count - 1 ? workAfter(beside) : work(),
    );
    await Promise.all([tasks, ...threads]);
  } finally {
    isOver = true;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** In a thread: does the tasks that it is given. */
export function answerTasks<Task, Answer>(work: (tasks: Task[]) => Promise<Answer>): void {
  const say = (said: Said<Answer>) => parentPort?.postMessage(said);
  parentPort?.on('message', async (tasks: Task[]) => {
    try {
      say({ answer: await work(tasks) });
    } catch (failure) {
      say({ failure });
    }
  });
  say({});
}
