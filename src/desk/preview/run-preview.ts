import { readSettings } from '../../content-store/settings.ts';
import { readPort } from '../command.ts';
import { supportEditors } from '../editor/editor-support.ts';
import { paint } from '../paint.ts';
import { type Manual, readOptions } from '../read-options.ts';
import { chooseArticle } from './choose-article.ts';
import { startPreview } from './start-preview.ts';

const MANUAL: Manual = {
  call: 'preview [SLUG]',
  does: [
    'Shows one article as it is on disk now, drafts and what is left to do included: its page, its card for link',
    'previews, its print edition, what reader modes keep of it, and what check says. A save shows at once. Without',
    'a slug it is the article that was saved last. Only this machine can see it; Ctrl+C ends it.',
  ].join('\n'),
  options: [
    ['--port NUMBER', 'where to serve; when it is taken, the next free one (4321)'],
    ['--open', 'open it in your browser'],
  ],
  examples: [
    ['npm run desk -- preview', 'the article that was saved last'],
    ['npm run desk -- preview rivers-rise --open', 'this one, in your browser'],
  ],
};

const OPTIONS = { port: { type: 'string' }, open: { type: 'boolean' } } as const;

/**
 * Serves the preview of an article until the process is told to end.
 *
 * @param args Of the command line.
 * @throws {UsageError} When it is called wrongly, or there is no such article.
 */
export async function runPreview(args: string[]): Promise<void> {
  const { values, names } = readOptions(args, OPTIONS, MANUAL);
  const port = readPort(values.port);
  process.env['GALLEY_PREVIEW'] = 'forgiving';
  const settings = readSettings();
  const slug = chooseArticle(names, settings, process.env['INIT_CWD'] ?? process.cwd());
  await supportEditors(settings);
  const preview = await startPreview(settings, { slug, port, open: values.open ?? false });
  const out = paint(process.stdout);
  console.log(`The preview of ${slug}:  ${out.bold(preview.address)}\n\nCtrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      await preview.stop();
      console.log('\nEnded.');
      process.exit(0);
    });
  }
}
