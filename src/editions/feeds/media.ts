import type { FeedPicture } from './feed.ts';

/** A picture as Media RSS (1.5.1) has it, for feedsmith: its description is what it shows, its title the caption. */
export function mediaOf({ url, type, width, height, alt, caption, credit, licence }: FeedPicture) {
  return {
    contents: [
      {
        url,
        type,
        medium: 'image',
        width,
        height,
        ...(caption && { title: { value: caption, type: 'plain' } }),
        description: { value: alt, type: 'plain' },
        ...(credit && { credits: [{ value: credit }] }),
        ...(licence && { copyright: { value: licence } }),
      },
    ],
  };
}
