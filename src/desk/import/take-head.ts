import type { Block } from './block.ts';
import type { Copy } from './copy.ts';
import { keepByline } from './keep-byline.ts';
import { isOrganisation } from './names.ts';
import { pictureIn } from './place-images.ts';
import { readByline } from './read-byline.ts';
import { readCaption } from './read-caption.ts';
import { readDateLine } from './read-date-line.ts';
import { takeCaptionLine } from './take-caption.ts';
import { takePlace } from './take-dateline.ts';
import { sameWords } from './words.ts';

/** A longer block between headline and byline is no standfirst, in characters. */
const LONGEST_STANDFIRST = 400;

/** Among so many blocks the byline is looked for where a list stands above it. */
const HEAD = 4;

/** Who wrote it, where nobody is named. */
const NOBODY =
  /^(?:by\s+)?(?:a |our )?(?:own |special )?(?:staff )?(?:reporters?|correspondents?|writers?|staff)$/i;

/** An address, a number or an account under the byline. */
const ADDRESS =
  /^(?:e-?mail\s*:\s*|tel\S*\s*:\s*|twitter\s*:\s*)?(?:\S+@\S+\.\S+|@\w+|\+\d[\d\s()-]{6,})(?:\s*[|,·;]\s*\S+)*$/i;

/** Words that the page of a website has around its text. */
const PAGE =
  /^(?:share|share this(?: article)?|save|print|listen|advertisement|subscribe|comments?|view comments|copy link)$/i;

/** Takes what stands between the headline and the text, in whichever order. */
export function takeHead(copy: Copy): void {
  for (let block = copy.body[0]; block && copy.body.length > 1; block = copy.body[0]) {
    const isTaken =
      takeStandfirst(copy, block) ||
      (block.kind === 'line' ? takeHeadLine(copy, block.text) : takePicture(copy, block));
    if (!isTaken) break;
    copy.body.shift();
  }
  takeBelowList(copy);
}

/** A byline below a list of what is most important; the list stays at the head of the text. */
function takeBelowList(copy: Copy): void {
  const at = copy.body.slice(0, HEAD).findIndex(({ kind, text }) => kind === 'line' && readByline(text));
  const byline = at > 0 ? readByline(copy.body[at]?.text ?? '') : undefined;
  if (!byline || copy.byline.length > 0) return;
  if (!copy.body.slice(0, at).every(({ node }) => node.type === 'list')) return;
  keepByline(copy, copy.body[at]?.text ?? '', byline);
  copy.body.splice(at, 1);
}

/** The standfirst that the file has named already, and one that is set as a heading above the byline. */
function takeStandfirst(copy: Copy, { kind, text }: Block): boolean {
  if (copy.standfirst !== undefined) {
    if (!sameWords(copy.standfirst, text)) return false;
    copy.leftOut.push({ words: text, why: 'the standfirst again' });
    return true;
  }
  const next = copy.body[1];
  if (kind !== 'heading' || next?.kind !== 'line' || !readByline(next.text)) return false;
  copy.standfirst = text;
  return true;
}

/** The first picture above the text is the article's lead. */
function takePicture(copy: Copy, block: Block): boolean {
  const picture = pictureIn(block);
  if (!picture || copy.picture !== undefined || copy.lacksPicture) return false;
  if (picture.type === 'image') copy.picture = picture.url.slice('./'.length);
  else copy.lacksPicture = true;
  if (picture.alt) copy.alt = picture.alt;
  if (picture.title) copy.caption = picture.title;
  if (picture.credit) copy.credit = picture.credit;
  return true;
}

function takeHeadLine(copy: Copy, text: string): boolean {
  const byline = readByline(text);
  if (byline?.names.every((name) => copy.byline.some((other) => sameWords(name, other)))) {
    copy.leftOut.push({ words: text, why: 'the byline again' });
    return true;
  }
  // `Jane Doe in Seoul`, below her name.
  const again = copy.byline.length > 0 ? readByline(`by ${text}`) : undefined;
  if (again?.place && again.names.every((name) => copy.byline.includes(name))) {
    copy.dateline ??= again.place;
    copy.leftOut.push({ words: text, why: 'the byline again' });
    return true;
  }
  const leave = (why: string) => copy.leftOut.push({ words: text, why }) > 0;
  if (NOBODY.test(text)) return leave('names nobody');
  if (byline && copy.byline.length === 0) {
    keepByline(copy, text, byline);
    return true;
  }
  const date = readDateLine(text);
  if (date) {
    if (copy.day === undefined && !date.isUpdate) copy.day = date.day;
    return leave(date.isUpdate ? 'a date of a change' : 'the line of the date');
  }
  const isAffiliation = isOrganisation(text) && text.length < 50 && !/[.!?:]$/.test(text);
  if (copy.byline.length > 0 && isAffiliation && !readCaption(text)) return leave('a line under the byline');
  if (ADDRESS.test(text)) return leave('an address under the byline');
  if (PAGE.test(text)) return leave('a word of the page that the text was on');
  const next = copy.body.slice(1, 3).some((block) => block.kind === 'line' && readByline(block.text));
  if (
    copy.byline.length === 0 &&
    copy.standfirst === undefined &&
    next &&
    !readCaption(text) &&
    text.length <= LONGEST_STANDFIRST
  ) {
    copy.standfirst = text.replace(/\n/g, ' ');
    return true;
  }
  return takeCaptionLine(copy, text) || takePlace(copy, text);
}
