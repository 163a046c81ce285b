import type { Copy } from './copy.ts';
import type { ImportReport } from './imported.ts';
import type { ImportOptions } from './options.ts';

/** Puts what the editor says in the place of what the copy says, which is named. */
export function overrideCopy(
  copy: Copy,
  { by, image, section, standfirst, alt }: ImportOptions,
  report: ImportReport,
): void {
  if (image !== undefined) lowerPicture(copy);
  const instead = (words: string | undefined, option: string) => {
    if (words) report.leftOut.push({ words, why: `the copy’s own; ${option} says otherwise` });
  };
  if (by && by.length > 0) {
    instead(copy.byline.filter((name) => !by.includes(name)).join(', '), '--by');
    copy.byline = [...by];
    delete copy.doubts.byline;
  }
  if (standfirst) {
    instead(copy.standfirst, '--standfirst');
    copy.standfirst = standfirst;
    delete copy.doubts.standfirst;
  }
  if (section) {
    instead(copy.kicker, '--section');
    delete copy.kicker;
  }
  if (alt) {
    instead(copy.alt, '--alt');
    copy.alt = alt;
  }
}

/** The copy's own picture stands in the text when an editor gives another for the head. */
function lowerPicture(copy: Copy): void {
  const { picture, alt = '', caption, credit } = copy;
  if (picture === undefined) return;
  const node = {
    type: 'image',
    url: `./${picture}`,
    alt,
    value: '',
    ...(caption && { title: caption }),
    ...(credit && { credit }),
  };
  const text = [alt, caption, credit].join('\n');
  copy.body.unshift({ kind: 'other', text, node: { type: 'paragraph', children: [node as never] } });
  for (const field of ['picture', 'alt', 'caption', 'credit'] as const) delete copy[field];
}
