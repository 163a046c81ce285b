import ts from 'typescript';

/** Attributes whose values readers see or hear. */
const SAID = new Set(['aria-label', 'alt', 'title', 'placeholder', 'description', 'label']);

/** What may begin a sentence: a capital letter, and small ones behind it. */
const SENTENCE = /^\s*\p{Lu}\p{Ll}+(?:[\s.,:…]|$)/u;

/**
 * The words that an Astro component says itself instead of asking for them: text between tags, values of attributes
 * that are said, and strings that begin as a sentence does.
 *
 * @param source The file's text. It is read as TypeScript with JSX, which it is but for its doctype and its scripts.
 */
export function literalWordsOf(source: string): string[] {
  const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const markup = body.replace(/<!doctype[^>]*>/i, '').replace(/<script>[\s\S]*?<\/script>/g, '');
  const text = `${frontmatter}\n;<>${markup}</>;`;
  const file = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) words.push(node.text.trim());
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      const { parent } = node;
      const isSaid = ts.isJsxAttribute(parent) && SAID.has(parent.name.getText());
      if (SENTENCE.test(node.text) || (isSaid && /\p{L}{2}/u.test(node.text))) words.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return words;
}
