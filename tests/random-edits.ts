import { articleText } from './fixtures/temporary-content.ts';
import type { Files } from './ledger-content.ts';

/** A heading or paragraph of an article that is edited at random. */
export interface EditedBlock {
  kind: 'heading' | 'paragraph';
  text: string;
  id?: string | undefined;
  formerly: string[];
  /** The id of the pull-quote that its first sentence is. */
  pull?: string | undefined;
}

/** An article that is edited at random. */
export interface EditedArticle {
  id: string;
  slug: string;
  published: string;
  formerly: string[];
  isDraft: boolean;
  isRemoved: boolean;
  blocks: EditedBlock[];
}

/** A publication that is edited at random. */
export interface Edited {
  articles: EditedArticle[];
  /** Names of topics, with what they were called before. */
  topics: { id: string; formerly: string[] }[];
}

const WORDS =
  'river gauge record week rain level council flood bank house water night north bridge road dike pump field winter valley mayor boat school harvest mill ferry storm ice market border'.split(
    ' ',
  );

/** Makes texts, names and choices from a stream of random numbers. */
export class Maker {
  readonly #next: () => number;
  #names = 0;

  constructor(next: () => number) {
    this.#next = next;
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  words(length: number): string {
    return Array.from({ length }, () => this.pick(WORDS)).join(' ');
  }

  sentence(): string {
    const words = this.words(6 + this.below(14));
    return `${words[0]?.toUpperCase()}${words.slice(1)} ${this.below(1000)}.`;
  }

  name(): string {
    this.#names += 1;
    return `${this.pick(WORDS)}-${this.#names}`;
  }

  paragraph(): EditedBlock {
    const text = Array.from({ length: 1 + this.below(4) }, () => this.sentence()).join(' ');
    return { kind: 'paragraph', text, formerly: [], ...(this.below(4) === 0 && { pull: this.name() }) };
  }

  heading(): EditedBlock {
    const text = this.words(1 + this.below(4));
    return { kind: 'heading', text, formerly: [], ...(this.below(2) === 0 && { id: this.name() }) };
  }

  article(): EditedArticle {
    const section = () => [
      this.heading(),
      ...Array.from({ length: 1 + this.below(3) }, () => this.paragraph()),
    ];
    return {
      id: `id${this.name().replace(/\W/g, '')}`.slice(-12),
      slug: this.name(),
      published: `2026-${this.pick(['09', '10', '11'])}-1${this.below(10)}T09:00:00+00:00`,
      formerly: [],
      isDraft: false,
      isRemoved: false,
      blocks: [this.paragraph(), ...section(), ...section(), ...section()],
    };
  }
}

/** The files of a publication as it is. */
export function filesOf({ articles, topics }: Edited): Files {
  const files = articles.map(({ isRemoved, ...article }) =>
    isRemoved
      ? [
          `removed/${article.slug}.md`,
          `---\nid: ${article.id}\nremoved: 2026-11-30\nreason: It was wrong.\n---\n`,
        ]
      : [`articles/${article.slug}/index.md`, textOf(article)],
  );
  const named = topics.map(({ id, formerly }) => [
    `topics/${id}.md`,
    `---\nname: ${id}\ndescription: D.\nformerly: ${JSON.stringify(formerly)}\n---\n`,
  ]);
  return Object.fromEntries([...files, ...named]);
}

function textOf({ id, published, formerly, isDraft, blocks }: Omit<EditedArticle, 'isRemoved'>): string {
  const fields = {
    id,
    published,
    ...(formerly.length > 0 && { formerly: JSON.stringify(formerly) }),
    ...(isDraft && { draft: 'true' }),
  };
  return articleText(fields, blocks.map(writeBlock).join('\n\n'));
}

function writeBlock({ kind, text, id, formerly, pull }: EditedBlock): string {
  const said = [
    ...(id ? [`#${id}`] : []),
    ...(formerly.length > 0 ? [`formerly="${formerly.join(' ')}"`] : []),
  ];
  const mark = said.length > 0 ? ` {${said.join(' ')}}` : '';
  if (kind === 'heading') return `## ${text}${mark}`;
  const [first = '', ...others] = text.split(/(?<=\.) /);
  return `${pull ? `:pull[${first}]{#${pull}}` : first}${others.map((other) => ` ${other}`).join('')}${mark}`;
}

/** What may be done to a publication, carelessly: by name. */
export const EDITS: Record<string, (edited: Edited, maker: Maker) => void> = {
  reword: (edited, maker) => {
    const block = anyBlock(edited, maker);
    const words = block.text.split(' ');
    words[maker.below(words.length - 1)] = maker.pick(WORDS);
    block.text = words.join(' ');
  },
  'write a block anew': (edited, maker) => {
    const block = anyBlock(edited, maker);
    block.text = block.kind === 'heading' ? maker.words(3) : `${maker.sentence()} ${maker.sentence()}`;
  },
  'put a paragraph in': (edited, maker) => insert(edited, maker, maker.paragraph()),
  'put a heading in': (edited, maker) => insert(edited, maker, maker.heading()),
  'take a block out': (edited, maker) => {
    const { blocks } = anyArticle(edited, maker);
    if (blocks.length > 4) blocks.splice(maker.below(blocks.length), 1);
  },
  'take a section out': (edited, maker) => {
    const { blocks } = anyArticle(edited, maker);
    const headings = blocks.flatMap(({ kind }, at) => (kind === 'heading' ? [at] : []));
    if (headings.length < 3) return;
    const which = maker.below(headings.length);
    const start = headings[which] ?? 0;
    blocks.splice(start, (headings[which + 1] ?? blocks.length) - start);
  },
  'move a paragraph': (edited, maker) => {
    const { blocks } = anyArticle(edited, maker);
    const [block] = blocks.splice(maker.below(blocks.length), 1);
    if (block) blocks.splice(maker.below(blocks.length + 1), 0, block);
  },
  'split a paragraph': (edited, maker) => {
    const { blocks } = anyArticle(edited, maker);
    const at = maker.below(blocks.length);
    const block = blocks[at];
    const [first, ...others] = block?.text.split(/(?<=\.) /) ?? [];
    if (block?.kind !== 'paragraph' || !first || others.length === 0) return;
    block.text = first;
    blocks.splice(at + 1, 0, { kind: 'paragraph', text: others.join(' '), formerly: [] });
  },
  'join two paragraphs': (edited, maker) => {
    const { blocks } = anyArticle(edited, maker);
    const at = maker.below(blocks.length - 1);
    const [one, two] = [blocks[at], blocks[at + 1]];
    if (one?.kind !== 'paragraph' || two?.kind !== 'paragraph') return;
    one.text = `${one.text} ${two.text}`;
    blocks.splice(at + 1, 1);
  },
  'set an id': (edited, maker) => {
    anyBlock(edited, maker).id = maker.name();
  },
  'take an id away': (edited, maker) => {
    delete anyBlock(edited, maker).id;
  },
  'pull another sentence': (edited, maker) => {
    const block = anyBlock(edited, maker);
    if (block.kind === 'paragraph') block.pull = maker.name();
  },
  'pull no sentence': (edited, maker) => {
    delete anyBlock(edited, maker).pull;
  },
  'rename an article': (edited, maker) => {
    anyArticle(edited, maker).slug = maker.name();
  },
  'date an article otherwise': (edited, maker) => {
    anyArticle(edited, maker).published = `2026-0${1 + maker.below(9)}-11T09:00:00+00:00`;
  },
  'make an article a draft': (edited, maker) => {
    anyArticle(edited, maker).isDraft = true;
  },
  'take an article away': (edited, maker) => {
    if (edited.articles.filter(({ isRemoved }) => !isRemoved).length < 4) return;
    const article = anyArticle(edited, maker);
    edited.articles.splice(edited.articles.indexOf(article), 1);
  },
  'write an article': (edited, maker) => {
    if (edited.articles.filter(({ isRemoved }) => !isRemoved).length < 6)
      edited.articles.push(maker.article());
  },
  'rename a topic': (edited, maker) => {
    maker.pick(edited.topics).id = maker.name();
  },
};

function anyArticle({ articles }: Edited, maker: Maker): EditedArticle {
  return maker.pick(articles.filter(({ isRemoved }) => !isRemoved));
}

function anyBlock(edited: Edited, maker: Maker): EditedBlock {
  return maker.pick(anyArticle(edited, maker).blocks);
}

function insert(edited: Edited, maker: Maker, block: EditedBlock): void {
  const { blocks } = anyArticle(edited, maker);
  blocks.splice(maker.below(blocks.length + 1), 0, block);
}
