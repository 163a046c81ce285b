/** A network on which readers share what they read. */
export interface Network {
  name: string;
  /**
   * Its page for a new post: `{address}` is the permalink, `{title}` the headline, `{post}` the headline, a space and
   * the permalink; percent-encoded where they are put in.
   */
  template: string;
  /** The characters, as readers count them, that a post may have with its permalink; none where there is no limit. */
  limit?: number;
  /** What an address counts for, however long it is; its own length when left out. */
  addressLength?: number;
  /** Characters that count once where all others count twice. */
  single?: RegExp;
}

/**
 * The networks of the share control, in their order. Each has a page of its own for links from other sites, so nothing
 * of it is loaded before a reader goes there.
 */
export const NETWORKS: Network[] = [
  { name: 'WhatsApp', template: 'https://wa.me/?text={post}' },
  { name: 'Facebook', template: 'https://www.facebook.com/sharer/sharer.php?u={address}' },
  {
    name: 'X',
    template: 'https://x.com/intent/post?text={title}&url={address}',
    limit: 280,
    addressLength: 23,
    // As its own counter has them (twitter-text, configuration version 3).
    single: /^[^\u{1100}-\u{1FFF}\u{200E}-\u{200F}\u{2020}-\u{2031}\u{2038}-\u{10FFFF}]+$/u,
  },
  { name: 'Bluesky', template: 'https://bsky.app/intent/compose?text={post}', limit: 300 },
  {
    name: 'Mastodon',
    template: 'https://share.joinmastodon.org/#text={post}',
    limit: 500,
    addressLength: 23,
  },
  {
    name: 'Reddit',
    template: 'https://www.reddit.com/submit?url={address}&title={title}',
    limit: 300,
    addressLength: 0,
  },
];
