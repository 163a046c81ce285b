import type { Paragraph, PhrasingContent } from 'mdast';
import { slugFrom } from '../../article/slug.ts';
import type { Block } from './block.ts';
import { wordsOf } from './words.ts';

/** A pull-quote for so many words of text, and never more than {@link MOST}. */
const WORDS_A_QUOTE = 250;
const MOST = 3;

/** Words of sentences that say something with force. */
const STRONG =
  /\b(?:always|best|cannot|cost|deadl\w+|every|fear|first|gave up|last|lesson|must|never|no longer|no one|nobody|nothing|only|war|warn\w*|will|worst|yet)\b/giu;

/** Words with which a sentence leans on the one before it. */
const LEANING =
  /^["“'‘]?(?:also|and|but|he|her|his|however|it|its|meanwhile|nor|or|she|so|that|their|then|these|they|this|those|thus|yet)\b/iu;

interface Candidate {
  block: number;
  sentence: string;
  score: number;
}

/**
 * Marks the strongest sentences of plain paragraphs as pull-quotes, one a part of the text at most. The words are
 * the copy's own; which sentences are strong is a guess by their length and their words, for an editor to judge.
 *
 * @param language BCP 47, for where sentences end.
 * @returns The blocks, and the sentences that were marked.
 */
export function suggestPulls(blocks: Block[], language: string): { blocks: Block[]; quotes: string[] } {
  const words = blocks.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const most = Math.min(MOST, Math.max(1, Math.round(words / WORDS_A_QUOTE)));
  const best = candidates(blocks, language).sort((a, b) => b.score - a.score);
  const chosen: Candidate[] = [];
  for (const candidate of best) {
    const isNear = chosen.some(({ block }) => Math.abs(block - candidate.block) < 3);
    if (chosen.length < most && !isNear) chosen.push(candidate);
  }
  const ids = new Set<string>();
  const marked = blocks.map((block, index) => {
    const found = chosen.find((candidate) => candidate.block === index);
    return found ? mark(block, found.sentence, ids) : block;
  });
  chosen.sort((a, b) => a.block - b.block);
  return { blocks: marked, quotes: chosen.map(({ sentence }) => sentence) };
}

function candidates(blocks: Block[], language: string): Candidate[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return blocks.flatMap((block, index) => {
    // The first paragraph is read anyway; what is set in other ways is left as it is.
    if (index === 0 || block.kind !== 'line' || !isPlain(block)) return [];
    return [...segmenter.segment(block.text)].flatMap(({ segment }) => {
      const sentence = segment.trim();
      const score = scoreOf(sentence);
      return score > 0 ? [{ block: index, sentence, score }] : [];
    });
  });
}

function isPlain({ node }: Block): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'text';
}

/** 0 for what makes no quote. */
function scoreOf(sentence: string): number {
  const { length } = sentence;
  if (length < 40 || length > 180 || !/[.!?][”"’']?$/.test(sentence) || LEANING.test(sentence)) return 0;
  if (!isBalanced(sentence) || /[[\]{}()]/.test(sentence)) return 0;
  const strong = sentence.match(STRONG)?.length ?? 0;
  const spoken = /^[“"].*[”"]$/.test(sentence) ? 1 : 0;
  const numbers = sentence.match(/\d+/g)?.length ?? 0;
  return 1 + strong + spoken - numbers * 0.5 - Math.abs(length - 100) / 100;
}

/** Whether all quotation marks that are opened are closed. */
function isBalanced(sentence: string): boolean {
  const count = (sign: RegExp) => sentence.match(sign)?.length ?? 0;
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0;
}

function mark(block: Block, sentence: string, ids: Set<string>): Block {
  const at = block.text.indexOf(sentence);
  const text = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
  const start = wordsOf(sentence)
    .filter((word) => word.length > 3)
    .slice(0, 3)
    .join(' ');
  const slug = slugFrom(start || sentence, ids);
  const id = /^[a-z]/.test(slug) ? slug : `quote-${slug}`;
  ids.add(slug);
  const children: PhrasingContent[] = [
    ...text(block.text.slice(0, at)),
    { type: 'textDirective', name: 'pull', attributes: { id }, children: text(sentence) as never },
    ...text(block.text.slice(at + sentence.length)),
  ];
  const node: Paragraph = { type: 'paragraph', children };
  return { ...block, node };
}
