/**
 * The style sheet of an EPUB: what sets parts of an article apart, and no more. Typeface, size, colours and margins
 * are the reader's.
 */
export const EPUB_STYLES = `
h1, h2, h3, h4 { line-height: 1.2; text-align: start; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.7em; margin: 0.3em 0 0.5em; }
h2 { font-size: 1.3em; margin: 1.8em 0 0.5em; }
h3 { font-size: 1.1em; margin: 1.5em 0 0.4em; }
h4 { font-size: 1em; margin: 1.3em 0 0.3em; }
p { margin: 0.6em 0; orphans: 2; widows: 2; }
.standfirst { font-size: 1.15em; line-height: 1.35; }
.kicker, .byline, .strip, .timeline-title { font-weight: bold; }
figure { margin: 1.5em 0; }
figure img { max-width: 100%; height: auto; break-inside: avoid; page-break-inside: avoid; }
figcaption { font-size: 0.85em; margin-top: 0.4em; }
blockquote, .note { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 0.2em solid; }
table { border-collapse: collapse; margin: 1em 0; font-size: 0.9em; text-align: start; }
th, td { padding-block: 0.3em; padding-inline-end: 0.8em; border-bottom: 1px solid; vertical-align: top; }
th { text-align: start; text-align: match-parent; }
.align-end { text-align: end; }
.align-center { text-align: center; }
pre { white-space: pre-wrap; }
sup { line-height: 0; }
.notes { font-size: 0.9em; }
footer { margin-top: 2.5em; border-top: 1px solid; font-size: 0.85em; }
`.trimStart();
