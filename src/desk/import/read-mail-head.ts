import type { Block } from './block.ts';

const LINE =
  /^(?:from|to|cc|bcc|subject|date|sent|reply-to|message-id|mime-version|content-[\w-]+|received|x-[\w-]+|von|an|betreff|gesendet)\s*:\s*\S/i;

/** How somebody greets the desk above a text. */
const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b/i;

/** Longer paragraphs greet nobody, in characters. */
const LONGEST_GREETING = 300;

/**
 * How many blocks at the head of copy are those of a mail (RFC 5322, 3.6), with a greeting below them; 0 when it
 * came by none.
 */
export function mailHeadOf(blocks: readonly Block[]): number {
  const lines = blocks.findIndex(({ kind, text }) => kind !== 'line' || !LINE.test(text));
  if (lines < 2) return 0;
  let at = lines;
  const isGreeting =
    GREETING.test(blocks[at]?.text ?? '') && (blocks[at]?.text.length ?? 0) < LONGEST_GREETING;
  if (isGreeting) at += 1;
  return at < blocks.length ? at : 0;
}

/** Whether a line belongs to the head of a mail. */
export function isMailLine(line: string): boolean {
  return LINE.test(line);
}
