import { editBody, readText } from './text-file.ts';
import { anyOf, below, type Edits, namesIn, textOf, type World } from './world.ts';

/** What may be put at the end of a text. */
const BLOCKS: ((number: number) => string)[] = [
  (n) => `A paragraph -- with "quotation marks", :lang[한국]{ko} and a [link](https://example.org/${n}).`,
  (n) => `:pull[A sentence that stands large, ${n}.]{#pull-${n}} And the rest.`,
  (n) => `:::note[Editor's note]\nA note ${n}.\n:::`,
  (n) => `| What | How much |\n| :--- | -------: |\n| Wells | ${n} |`,
  (n) => `- [ ] To do ${n}\n- [x] Done`,
  (n) => `## A section ${n}\n\nIts words. {#place-${n}}`,
  (n) => `A claim.[^own-${n}]\n\n[^own-${n}]: A note of its own, ${n}.`,
  (n) =>
    `:::timeline[Years ${n}]\n- One\n  - 19${10 + (n % 80)}: Begun\n  - 2001: Done\n- Two\n  - 1999: Begun\n  - 2004: Done\n:::`,
  (n) => `\`\`\`\ncode ${n}\n\`\`\``,
  (n) => `> Quoted ${n}.`,
  () => 'Read [about it](/archive/) and [all topics](/topics/).',
];

/** Edits of the text of an article. */
export const BODY_EDITS: Edits = {
  paragraph: body((text, { number }) => `${text}\n\nA paragraph ${number}.\n`),
  block: body((text, world) => `${text}\n\n${anyOf(world, BLOCKS)?.(world.number)}\n`),
  'a word': body((text, { number }) => text.replace(/^([A-Z]\w+ \w+) \w+/m, `$1 word${number}`)),
  'heading renamed': body((text, { number }) =>
    text.replace(/^## (?:(?! \{#).)*/m, `## A heading ${number}`),
  ),
  'section with another id': body((text, { number }) =>
    text.replace(/^(## [^\n{]*)\{#[\w-]+/m, `$1{#section-${number}`),
  ),
  'section taken out': body((text) => text.replace(/^## [^\n]*\n[\s\S]*?(?=^## )/m, '')),
  'sections swapped': body((text) => text.replace(/^(## [^\n]*\n[\s\S]*?)(^## [\s\S]*?)(?=^## )/m, '$2$1')),
  'pull-quote reworded': body((text, { number }) =>
    text.replace(/:pull\[[^\]]*\]/, `:pull[Another sentence ${number}.]`),
  ),
  'pull-quote with another id': body((text, { number }) =>
    text.replace(/(:pull\[[^\]]*\])\{#[\w-]+/, `$1{#quote-${number}`),
  ),
  'pull-quote taken out': body((text) => text.replace(/:pull\[([^\]]*)\]\{[^}]*\}/, '$1')),
  'a place formerly elsewhere': body((text, { number }) =>
    text.replace(/^(## [^\n{]*\{#[\w-]+)\}/m, `$1 formerly=was-${number}}`),
  ),
  'paragraph taken out': body((text) => text.replace(/\n\n[A-Z][^\n[\]^]*\n\n/, '\n\n')),
  'no words left': body(() => '\n'),
  'a mark that is wrong': body((text) => `${text}\n\n<b>Raw.</b>\n`),
  'link to another article': (world) => {
    const [slug, other] = [
      anyOf(world, namesIn(world, 'articles')),
      anyOf(world, namesIn(world, 'articles')),
    ];
    if (!slug || !other) return undefined;
    const { published } = readText(textOf(world, other)).fields;
    const to = `/${String(published).slice(0, 7).replace('-', '/')}/${other}/`;
    editBody(textOf(world, slug), (text) => `${text}\n\nSee [what was said](${to}).\n`);
    return `${slug} to ${other}`;
  },
  'the same text again': body((text) => text),
};

/** An edit of the text of any article; of several it takes the first that it changes. */
function body(change: (text: string, world: World) => string): (world: World) => string | undefined {
  return (world) => {
    const names = namesIn(world, 'articles');
    const start = below(world, names.length);
    const inTurn = [...names.slice(start), ...names.slice(0, start)];
    return inTurn.find((slug) => editBody(textOf(world, slug), (text) => change(text, world)));
  };
}
