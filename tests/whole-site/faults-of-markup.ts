import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Fault } from './fault.ts';
import type { ReadSite } from './read-site.ts';

/** All that html-validate can ask; each rule that is off, or gentler, says why. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  elements: [
    'html5',
    {
      // Open Graph is RDFa, and a drawing is SVG: attributes of other standards than HTML.
      meta: { inherit: 'meta', attributes: { property: {} } },
      svg: { inherit: 'svg', attributes: { viewbox: {}, stroke: {}, width: {}, height: {} } },
    },
  ],
  rules: {
    'no-style-tag': 'error',
    'no-unknown-attributes': 'error',
    'no-unknown-elements': 'error',
    // A headline is as long as it is.
    'long-title': 'off',
    // A box that scrolls has to be a region with a name (WCAG 2.1.1), and is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Files of other origins need it; all of ours are of the site's own.
    'require-sri': ['error', { target: 'crossorigin' }],
    // It takes the display copies of pull-quotes, which are aria-hidden, for landmarks. Axe asks the same.
    'unique-landmark': 'off',
    // What is chosen in the panel of settings holds at once: there is nothing to submit.
    'wcag/h32': 'off',
  },
};

/** What is wrong with the HTML of each page, by HTML and its good practice (html-validate). */
export async function faultsOfMarkup({ pages }: ReadSite): Promise<Fault[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const faults: Fault[] = [];
  for (const { file, html } of pages.values()) {
    const { results } = await validator.validateString(html, file);
    for (const { line, column, ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push({
        file,
        line,
        column,
        message: `${ruleId}: ${message}${selector ? ` (${selector})` : ''}`,
      });
    }
  }
  return faults;
}
