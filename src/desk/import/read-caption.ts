/** The words below a picture, and who made it. */
export interface Caption {
  /** Empty when the line is a credit alone. */
  caption: string;
  /** Empty when the line is marked as a caption and names nobody. */
  credit: string;
}

const WORD =
  '(?:photo(?:graph(?:er)?)?s?|pic(?:ture)?s?|images?|credits?|handout|courtesy(?: of)?|file photo)';
const AGENT = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.&'’-]*(?:[ ]\\p{Lu}[\\p{L}\\p{M}\\p{N}.&'’-]*){0,3}";
const VIA = `(?:\\s+via\\s+${AGENT})?`;

/** How a credit stands at the end of a caption; the last group is the credit. */
const FORMS = [
  // “… on Monday. (AP Photo/Jane Doe)”, “[Photo: Jane Doe]”
  new RegExp(
    `^(?<caption>.*?)\\s*[([](?:${WORD}(?:\\s+credit)?\\s*(?::|\\bby\\b)\\s*)?(?<credit>[^()[\\]]{2,100})[)\\]]\\.?$`,
    'isu',
  ),
  // “… on Monday. Photo: AFP/KCNA via KNS”, “… Photograph by Jane Doe”
  new RegExp(
    `^(?<caption>(?:.*[.!?…”"’')]|.*?))(?:^|\\s+|\\s*[|–—-]\\s*)${WORD}(?:\\s+credit)?\\s*:\\s*(?<credit>.{2,100})$`,
    'isu',
  ),
  new RegExp(`^(?<caption>(?:.*[.!?…][”"’')]*)?)\\s*\\b${WORD}\\s+by\\s+(?<credit>${AGENT}.{0,60})$`, 'su'),
  /^(?<caption>(?:.*[.!?…][”"’')]*)?)\s*\b(?:Photo|Picture|Image|Courtesy)s? (?:by|of) (?<credit>.{2,80})$/su,
  // “… on Monday. AFP/KCNA via KNS”, “PHOTO/AGENCY”
  new RegExp(
    `^(?<caption>(?:.*[.!?…:][”"’')]*\\s)?)(?<credit>${AGENT}(?:\\s?[/|]\\s?${AGENT})+${VIA})\\.?$`,
    'su',
  ),
  new RegExp(`^(?<caption>.*[.!?…][”"’')]*)\\s+(?<credit>${AGENT}\\s+via\\s+${AGENT})\\.?$`, 'su'),
  /^(?<caption>.*[.!?…][”"’')]*)\s+(?<credit>(?:©\s*[^.]{2,80}|\p{Lu}{2,}(?: \p{Lu}{2,}){0,2}))$/su,
  new RegExp(`^(?<caption>.*\\S)\\s+/\\s+(?<credit>${AGENT}${VIA})\\.?$`, 'su'),
];

/** How a line says that it is a caption. */
export const CAPTION_LABEL = /^(?:(?:photo |picture )?caption|(?:file )?photo|picture|image)\s*:\s*/i;

/** `[Image: A river. Credit: Jane Doe]` */
const BRACKETED =
  /^[[(](?:image|photo|picture|caption)\s*:\s*(.+(?:photo|picture|image|credit)s?\s*:.+)[\])]$/i;

/** Small words in credits. */
const SMALL =
  /^(?:and|by|courtesy|da|de|del|der|di|du|file|for|from|handout|image|images|la|le|of|on|photo|photos|picture|pool|the|van|via|von)[.,:/]*$/i;

/** Longer paragraphs are no captions, in characters. */
const LONGEST = 700;

/** Reads a caption paragraph with the credit at its end; `undefined` when there is no credit. */
export function readCaption(text: string): Caption | undefined {
  const line = text.replace(/\n/g, ' ').trim();
  if (line.length > LONGEST) return undefined;
  const [, bracketed] = BRACKETED.exec(line) ?? [];
  const inside = bracketed && readCaption(bracketed);
  if (inside) return inside;
  const [label = ''] = CAPTION_LABEL.exec(line) ?? [];
  const rest = line.slice(label.length);
  if (label && (/[.!?]$|[.!?]\s/.test(rest) || rest.split(' ').length > 8)) {
    const found = readCaption(rest) ?? { caption: rest, credit: '' };
    return { ...found, caption: label + found.caption };
  }
  for (const [index, form] of FORMS.entries()) {
    const { caption, credit } = form.exec(line)?.groups ?? {};
    if (caption === undefined || !credit) continue;
    // Brackets say many things at the end of a paragraph.
    if (index === 0 && !isBracketedCredit(line.slice(caption.length))) continue;
    if (/\/\s*\d|https?:/.test(credit) || /^\d/.test(credit) || !isCredit(credit)) continue;
    return {
      caption: caption.replace(/\s*[|–—-]$/, '').trim(),
      credit: credit.replace(/[\s|]+$/, '').trim(),
    };
  }
  return undefined;
}

/** Whether words are names, as those of people and agencies, and no sentence. */
function isCredit(words: string): boolean {
  const isName = (word: string) => /^[^\p{L}]*(?:[\p{Lu}\p{Lo}]|$)/u.test(word) || SMALL.test(word);
  return words === words.toLowerCase() ? words.split(/\s+/).length < 4 : words.split(/\s+/).every(isName);
}

function isBracketedCredit(bracket: string): boolean {
  return (
    new RegExp(`\\b${WORD}\\b`, 'iu').test(bracket) ||
    new RegExp(`^\\s*[([]${AGENT}(?:/${AGENT})+${VIA}[)\\]]`, 'u').test(bracket) ||
    /^\s*[([]©/.test(bracket)
  );
}

/** Whether a line is a credit and nothing else, such as `Photo: AFP`. */
export function isCreditLine(line: string): boolean {
  const found = readCaption(line);
  return found?.caption === '' && line.length < 100;
}
