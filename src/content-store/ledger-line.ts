import { type LedgerLine, ledgerLineSchema } from '../schemas/ledger.ts';

/** An address as the ledger is written here: every sign of it ASCII, and nothing escaped. */
const ADDRESS =
  /^\{"of":"(site|(?:articles|people|topics|pages)\/[a-z0-9-]+)","address":"(\/[!#-[\]-~]*)","hash":"([0-9a-f]{16})","on":"(\d{4}-\d\d-\d\d)"\}$/;

/** An anchor likewise; its id may have letters of any script. */
const ANCHOR =
  /^\{"of":"(site|(?:articles|people|topics|pages)\/[a-z0-9-]+)","anchor":"([^"\\\p{Cc}]+)","kind":"(heading|paragraph|quote|note|part)",(?:"after":"([^"\\\p{Cc}]*)",)?"hash":"([0-9a-f]{16})","on":"(\d{4}-\d\d-\d\d)"\}$/u;

/** Days that the schema has let pass: a ledger has few. */
const days = new Set<string>();

/**
 * Reads a line of the ledger (JSON Lines, RFC 8259). What is written as {@link JSON.stringify} writes our own lines is told
 * by its form, which takes a tenth of the time; all else by the schema.
 *
 * @returns The line, or what is wrong with it: the end of a sentence that begins with “The line”.
 */
export function readLine(text: string): LedgerLine | string {
  return readPlain(text) ?? readAny(text);
}

function readPlain(text: string): LedgerLine | undefined {
  const address = ADDRESS.exec(text);
  if (address) {
    const [, of = '', path = '', hash = '', on = ''] = address;
    return isDay(on) ? { of, address: path, hash, on } : undefined;
  }
  const found = ANCHOR.exec(text);
  if (!found) return undefined;
  const [, of = '', anchor = '', kind, after, hash = '', on = ''] = found;
  if (!isDay(on)) return undefined;
  const line = { of, anchor, kind: kind as LedgerLine['kind'], hash, on };
  return after === undefined ? line : { ...line, after };
}

function isDay(on: string): boolean {
  if (days.has(on)) return true;
  const isRight = ledgerLineSchema.shape.on.safeParse(on).success;
  if (isRight) days.add(on);
  return isRight;
}

function readAny(text: string): LedgerLine | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return /^(?:<{7}|={7}|>{7})/.test(text) ? 'is the mark of a merge that was not finished' : 'is not JSON';
  }
  const checked = ledgerLineSchema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return `is no line of a ledger: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
  }
  const { address, anchor, kind } = checked.data;
  if ((address === undefined) === (anchor === undefined) || (anchor !== undefined && !kind)) {
    return 'has not either an address or an anchor with its kind';
  }
  return checked.data;
}
