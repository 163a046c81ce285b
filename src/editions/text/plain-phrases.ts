import type { Link, PhrasingContent } from 'mdast';

/** The words of a line: stress is left out, a deletion keeps its marks, since without them it would say the reverse. */
export function plainPhrases(nodes: PhrasingContent[]): string {
  return nodes.map(plainPhrase).join('');
}

function plainPhrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'delete':
      return `~~${plainPhrases(node.children)}~~`;
    case 'emphasis':
    case 'strong':
      return plainPhrases(node.children);
    case 'link':
      return plainLink(node);
    case 'footnoteReference':
      return `[${node.identifier}]`;
    default:
      return '';
  }
}

function plainLink({ url, children }: Link): string {
  const words = plainPhrases(children);
  return words === url || `mailto:${words}` === url ? words : `${words} <${url}>`;
}
