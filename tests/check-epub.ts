import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';

const GLOBAL = ['id', 'class', 'lang', 'xml:lang', 'dir', 'hidden', 'role', 'epub:type'];
const NAMES = ['aria-label', 'aria-labelledby', 'aria-describedby'];
const OWN: Record<string, string[]> = {
  html: ['xmlns', 'xmlns:epub'],
  link: ['rel', 'type', 'href'],
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  time: ['datetime'],
  ol: ['start'],
  th: ['scope', 'rowspan', 'colspan'],
  td: ['rowspan', 'colspan'],
};
const ROLES = ['doc-toc', 'doc-noteref', 'doc-backlink', 'doc-footnote', 'note', 'img'];

/**
 * What is wrong with an EPUB: nothing, when it is valid.
 *
 * The check that npm has reads no attributes (EPUBCheck itself does), so those that a book of ours may have are
 * listed here. Found out by giving wrong books to both.
 */
export async function problemsOf(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub, { version: '3.3' });
  const said = messages.map(({ id, message, location }) => `${id} ${location?.path ?? ''} ${message}`);
  const pages = Object.entries(unzipSync(epub)).filter(([name]) => name.endsWith('.xhtml'));
  return [
    ...said,
    ...pages.flatMap(([name, bytes]) => strangersIn(strFromU8(bytes)).map((it) => `${name} ${it}`)),
  ];
}

function strangersIn(xhtml: string): string[] {
  return [...parseHTML(xhtml).document.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const known = [...GLOBAL, ...NAMES, ...(OWN[name] ?? [])];
    const role = element.getAttribute('role');
    return [
      ...element
        .getAttributeNames()
        .filter((attribute) => !known.includes(attribute))
        .map((it) => `${name} ${it}`),
      ...(role && !ROLES.includes(role) ? [`${name} role=${role}`] : []),
    ];
  });
}
