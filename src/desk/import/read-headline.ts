/** A headline, with what agencies set before and behind it. */
export interface Headline {
  title: string;
  /** A word or two to stand above it, such as `Opinion`. */
  kicker?: string;
  /** What stands there for desks only. */
  beside: string[];
}

/** `UPDATE 3-`, `CORRECTED-`, `(LEAD)`, `(2nd LD)`, `dpa-Korr:`. */
const BEFORE = [
  /^(?:(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED|CORRECTION|REPEAT|EXCLUSIVE|BRIEF|RECAP|PIX|ADVISORY|CLARIFICATION)(?: \d+)?(?:-UPDATE \d+)?-)(?=\S)/,
  /^\((?:(?:\d\w\w )?(?:LEAD|LD|URGENT|UPDATE|EMBARGOED|ATTN|RECAST)[^()]*)\)\s*/,
  /^(?:dpa|afp|apa|sda|ap)-\p{L}+:\s*/iu,
  /^(?:headline|title|head|hed)\s*:\s*/i,
];

/** `(corrects day in paragraph 2)`, `(UPDATE 2)` */
const BEHIND =
  /\s*[([](?:(?:corrects|corrected|adds|updates|updated|recasts|refiles|repeats|clarifies)\b[^()[\]]*|UPDATE \d+)[)\]]$/i;

/** `OPINION | `, `ANALYSIS — ` */
const KICKER =
  /^(?<kicker>opinion|comment|commentary|analysis|feature|explainer|interview|profile|review|obituary|editorial|letters?|factbox|timeline|fact check)(?:\s*\|\s*|\s+[–—]\s+)(?=\S)/i;

/** Reads a headline; takes off what an agency has set around it. */
export function readHeadline(line: string): Headline {
  const beside: string[] = [];
  let title = line;
  for (let before = ''; before !== title; ) {
    before = title;
    for (const form of [...BEFORE, BEHIND]) {
      const [found] = form.exec(title) ?? [];
      if (!found || found.length === title.length) continue;
      beside.push(found.trim());
      title = title.replace(form, '');
    }
  }
  const [label = '', word = ''] = KICKER.exec(title) ?? [];
  const kicker = word && word[0]?.toUpperCase() + word.slice(1).toLowerCase();
  return { title: title.slice(label.length), ...(kicker && { kicker }), beside };
}
