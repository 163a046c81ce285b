import { styleText } from 'node:util';

/** Colours a piece of text, or leaves it as it is. */
export type Paint = Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', (text: string) => string>;

/**
 * The colours for a stream: on a terminal only, and not where `NO_COLOR` is set (no-color.org). `FORCE_COLOR`
 * has them everywhere.
 */
export function paint(stream: NodeJS.WriteStream): Paint {
  const style = (format: keyof Paint) => (text: string) => styleText(format, text, { stream });
  return {
    bold: style('bold'),
    dim: style('dim'),
    red: style('red'),
    yellow: style('yellow'),
    green: style('green'),
    cyan: style('cyan'),
  };
}
