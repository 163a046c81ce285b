/** Lines that are written for desks and not for readers, with what they are. They are known at the head of copy. */
const HEAD: [form: RegExp, what: string][] = [
  [
    /^(?:slug(?:line)?|keywords?|eds?|editors|attn|attention|priority|urgency|category|desk|service|word ?count|length|topic codes?|media (?:id|note)|headline code|status|version)\s*[:：]\s*\S.*$/i,
    'a line for the desk',
  ],
  [
    /^\(?\s*(?:adds|updates|updating|corrects|corrected|recasts|refiles|repeats|rewrites|attn|eds|leads?|writes through|new throughout|changes|deletes|removes|fixes|clarifies|rpts)\b[^()]*(?:\([^()]*\)[^()]*)*\)$/i,
    'a note to other editors',
  ],
  [
    /^(?:urgent|bulletin|flash|(?:news ?)?alert|advisory|(?:press|news|media) release|(?:for )?immediate release|for immediate release|for release|exclusive|breaking(?: news)?|eilmeldung|with (?:photos?|video|graphics?)\b[^.]*|(?:AP|AFP) photos?(?:,? (?:video|graphics?))*)[.:!]*$/i,
    'a mark of the desk',
  ],
  // `AP-EU--Testland-Dam, 2nd Ld-Writethru`, `BC-TESTLAND-DAM/ (URGENT)`, `dam-break 1st take`
  [/^[\p{L}\d]+(?:-[\p{L}\d]+)*--?[\p{L}\d-]+(?:,\s*\d+\w\w\s.*)$/u, 'a slug'],
  [/^[\p{L}\d]+(?:-[\p{L}\d]+)*--[\p{L}\d-]+$/u, 'a slug'],
  [/^[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*\/(?:\s+\(.*\))?$/u, 'a slug'],
  [
    /^[\p{L}\d-]+(?: [\p{L}\d-]+)? \(?(?:\d\w\w (?:take|ld|lead|add)|take \d+|(?:1st|2nd|3rd|\d+th)[ -](?:ld|lead)\b.*)\)?$/iu,
    'a slug',
  ],
  [/^(?=\S*\d)[\p{Lu}\d]+(?:-[\p{Lu}\d]+){2,}(?: \d{4}(?:GMT|[A-Z]{2,4})?)?$/u, 'a mark of the desk'],
];

/** Those that stand among the last lines of copy. */
const TAIL: [form: RegExp, what: string][] = [
  [/^(?:keywords?|slug|topic codes?)\s*[:：]\s*\S.*$/i, 'a line for the desk'],
  [/^\(\(.*\)\)\s*;?$/s, 'a line for the desk'],
  [/^[a-z]{2,4}(?:\s?[/-]\s?[a-z]{2,4}){1,5}$/, 'initials of the desk'],
  [/^\S+@\S+\.\p{L}+$/u, 'an address at the end'],
  [/^(?=\S*\d)[\p{Lu}\d]+(?:-[\p{Lu}\d]+){2,}(?: \d{4}(?:GMT|[A-Z]{2,4})?)?$/u, 'a mark of the desk'],
];

/** Between two takes of copy: `MORE`, `(more)`, `(MORE TO COME)`. */
const MORE = /^[-–—(\s]*more(?: to (?:come|follow)| follows)?[-–—)\s]*$/i;

/** What a line at the head of copy is, when it is for desks only. */
export function headLine(text: string): string | undefined {
  return kindOf(text, HEAD);
}

/** What a line at the end of copy is, when it is for desks only. */
export function tailLine(text: string): string | undefined {
  return kindOf(text, TAIL);
}

/** Whether a line says that the copy goes on. */
export function isMore(text: string): boolean {
  return MORE.test(text) && /\p{Lu}|\(/u.test(text);
}

function kindOf(text: string, forms: [RegExp, string][]): string | undefined {
  return text.length > 250 ? undefined : forms.find(([form]) => form.test(text))?.[1];
}
