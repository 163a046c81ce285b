import { strFromU8, unzipSync } from 'fflate';
import type { LeftOut } from './copy.ts';

/** Parts of a Word file whose words are the article's (ISO/IEC 29500-1, 11.3). */
const TEXT = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/** Parts whose words are not, with what they are. */
const OTHERS: [part: RegExp, what: string][] = [
  [/^word\/(?:header|footer)\d*\.xml$/, 'the header or footer of the pages in Word'],
  [/^word\/comments\.xml$/, 'a comment in Word'],
];

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Every word of a Word file's text, and those words of it that are not its text. */
export function readWordParts(bytes: Uint8Array): { words: string; leftOut: LeftOut[] } {
  const parts = Object.entries(
    unzipSync(bytes, { filter: ({ name }) => name.startsWith('word/') && name.endsWith('.xml') }),
  );
  const textIn = (part: RegExp) =>
    parts.filter(([name]) => part.test(name)).map(([, data]) => strFromU8(data));
  const text = textIn(TEXT);
  const leftOut = OTHERS.flatMap(([part, why]) => {
    const words = textIn(part)
      .map((xml) => wordsOfXml(xml, 't'))
      .join('\n')
      .trim();
    return words ? [{ words: lineOf(words), why }] : [];
  });
  const deleted = text.map((xml) => wordsOfXml(xml, 'delText')).join('\n');
  if (deleted.trim()) leftOut.push({ words: lineOf(deleted), why: 'deleted in Word (tracked changes)' });
  return { words: text.map((xml) => wordsOfXml(xml, 't')).join('\n'), leftOut };
}

/** The words in elements of a name, with a line break where a paragraph, a line or a column ends. */
function wordsOfXml(xml: string, name: 't' | 'delText'): string {
  // The fallback says the same again, for older programs.
  const once = xml.replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '');
  const pieces = once.match(new RegExp(`<w:${name}(?: [^>]*)?>[^<]*|</w:p>|<w:(?:br|tab|cr)\\b`, 'g')) ?? [];
  return pieces
    .map((piece) => (/^<w:(?:t|delText)[ >]/.test(piece) ? piece.slice(piece.indexOf('>') + 1) : '\n'))
    .join('')
    .replace(
      /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
      (whole, decimal?: string, hex?: string, entity?: string) => {
        if (entity) return ENTITIES[entity] ?? whole;
        return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
      },
    );
}

function lineOf(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
