import type { Problem } from '../../content-store/problem.ts';

/**
 * A problem as a workflow command of GitHub Actions, which shows it at its line in a pull request
 * (GitHub, Workflow commands: Setting an error message).
 *
 * @returns One line: `::error file=…,line=…,col=…,title=…::…`.
 */
export function githubAnnotation({ file, line, column, level, rule, message, remedy }: Problem): string {
  const properties = { file, line, col: column, title: rule };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${level} ${written.join(',')}::${escapeData(remedy ? `${message}\n${remedy}` : message)}`;
}

/** What would end the line, or be taken for an escape. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The same, and what would end a property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
