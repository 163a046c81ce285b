import { Document, isScalar, isSeq } from 'yaml';
import { NOBODY_YET } from '../../content-store/check-to-dos.ts';
import type { Copy } from './copy.ts';
import type { ImportOptions } from './options.ts';
import { pictureIn } from './place-images.ts';
import { TO_DO, TO_DO_COMMENT } from './to-dos.ts';

/** What front matter is written of, beside the copy. */
interface Entry {
  id: string;
  /** Ids of people. */
  byline: string[];
  /** The moment it appears; when it is not known, that of the import. */
  published: string;
  /** The file of the picture; `undefined` when neither copy nor editor speak of one. */
  picture?: string | undefined;
  hasPicture: boolean;
}

/** The front matter of an imported article, between its fences. What is not known is marked as a to do. */
export function writeFrontMatter(copy: Copy, entry: Entry, options: ImportOptions): string {
  const { id, byline, published, picture, hasPicture } = entry;
  const topic = topicOf(options);
  const kicker = topic?.name ?? options.section ?? copy.kicker;
  const dateline = copy.dateline;
  const caption = copy.caption ?? (hasPicture && picture ? TO_DO.caption : undefined);
  const credits = creditsOf(copy);
  const document = new Document({
    id,
    title: copy.title ?? TO_DO.title,
    ...(kicker && { kicker }),
    standfirst: copy.standfirst ?? TO_DO.standfirst,
    byline: byline.length > 0 ? byline : [NOBODY_YET],
    published,
    ...(dateline && { dateline }),
    ...(copy.language && { language: copy.language }),
    ...(topic && { topics: [topic.id] }),
    ...(picture && {
      lead: {
        src: `./${picture}`,
        alt: copy.alt ?? TO_DO.alt,
        ...(caption && { caption }),
        credit: copy.credit ?? TO_DO.credit,
      },
    }),
    ...(Object.keys(credits).length > 0 && { pictures: credits }),
    draft: true,
  });
  const comment = (path: string[], words: string) => {
    const node = document.getIn(path, true);
    if (isScalar(node) || isSeq(node)) node.comment = words;
  };
  for (const key of ['byline', 'topics']) {
    const list = document.get(key, true);
    if (isSeq(list)) list.flow = true;
  }
  for (const [field, doubt] of Object.entries(copy.doubts)) comment([field], ` TO DO: ${doubt}`);
  if (picture && !hasPicture) comment(['lead', 'src'], ` TO DO: ${TO_DO_COMMENT.src}`);
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}

/** Who made the pictures in the text, by their files. */
function creditsOf({ body }: Copy): Record<string, { credit: string }> {
  const pictures = body.map(pictureIn).filter((picture) => picture?.type === 'image' && picture.credit);
  return Object.fromEntries(
    pictures.map((picture) => [picture?.url.slice('./'.length), { credit: picture?.credit }]),
  );
}

/** The topic that `--section` names, by its id or its name. */
function topicOf({ section = '', topics }: ImportOptions): { id: string; name: string } | undefined {
  const wanted = section.toLowerCase();
  return topics.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
}
