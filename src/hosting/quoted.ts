/** A text in quotation marks, as the configurations of nginx and Caddy read it. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
