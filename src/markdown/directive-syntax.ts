import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Directives inside a line. Anything else that begins with a colon is text. */
const TEXT_DIRECTIVES = ['pull', 'lang'];

/**
 * Teaches the parser the project's directives, and no others.
 *
 * A colon in prose (`at 3:30`, `Re:Iraq`, `:)`) must stay text, together with what follows it, so a
 * directive inside a line is begun only where a known name and a bracket follow. On lines of their own, where prose does
 * not begin with two colons, any is (src/markdown/remark-directives.ts).
 */
export function directiveSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  const extension = directive();
  const colon = 58;
  const inText = extension.text?.[colon] as Construct;
  data.micromarkExtensions.push({
    ...extension,
    text: { [colon]: onlyKnown(inText) },
  });
  data.fromMarkdownExtensions.push(directiveFromMarkdown());
}

/** The same construct, tried only where a known name and `[` come next. */
function onlyKnown(construct: Construct): Construct {
  return { ...construct, tokenize: tokenizeKnown };

  function tokenizeKnown(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const whole = construct.tokenize.call(this, effects, ok, nok);
    return effects.check({ tokenize: tokenizeName, partial: true }, whole, nok);
  }

  function tokenizeName(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let name = '';
    return start;

    function start(code: Code): State | undefined {
      effects.enter('directiveTextMarker');
      effects.consume(code);
      return inside;
    }

    function inside(code: Code): State | undefined {
      if (code === 91) {
        effects.exit('directiveTextMarker');
        return TEXT_DIRECTIVES.includes(name) ? ok(code) : nok(code);
      }
      if (code === null || code < 97 || code > 122) {
        effects.exit('directiveTextMarker');
        return nok(code);
      }
      name += String.fromCharCode(code);
      effects.consume(code);
      return inside;
    }
  }
}
