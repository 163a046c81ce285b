import { utf8Of } from '../content-store/utf8.ts';

const Ordinary = globalThis.TextEncoder;

/** An encoder that is quick with pages, which have letters beyond Latin-1. */
class QuickEncoder extends Ordinary {
  override encode(text = ''): Uint8Array<ArrayBuffer> {
    // Another class of strings is turned into one by an ordinary encoder.
    return typeof text === 'string' ? utf8Of(text) : super.encode(text);
  }
}

/** Has the pages of this process encoded so: Astro's renderer makes its encoder by the global name when it is loaded. */
export function makeQuickEncoders(): void {
  globalThis.TextEncoder = QuickEncoder;
}
