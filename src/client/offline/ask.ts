import type { Answer, Message } from '../worker/messages.ts';

/** Asks the worker, and waits for what it says; for ever, when the browser has none. */
export async function ask(message: Message): Promise<Answer> {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    active?.postMessage(message, [port2]);
  });
}
