import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Content, readContent } from '../src/content-store/read-content.ts';
import { readRendering } from '../src/content-store/rendering-cache.ts';
import { type TemporaryContent, temporaryContent } from './fixtures/temporary-content.ts';

/** What a content folder holds, by path; what is not in it is not in the folder. */
export type Files = Record<string, string>;

/** A content folder with a ledger, for tests that publish again and again. */
export class Publication {
  readonly #content: TemporaryContent;
  #files: Files = {};

  private constructor(content: TemporaryContent) {
    this.#content = content;
  }

  static async open(files: Files): Promise<Publication> {
    const publication = new Publication(await temporaryContent());
    await publication.write(files);
    return publication;
  }

  /** Makes the folder hold these files and no others, but for the ledger. */
  async write(files: Files): Promise<void> {
    for (const file of Object.keys(this.#files)) {
      if (Object.hasOwn(files, file)) continue;
      await rm(path.join(this.#content.folder, /^articles\//.test(file) ? path.dirname(file) : file), {
        recursive: true,
      });
    }
    for (const [file, text] of Object.entries(files)) {
      if (this.#files[file] !== text) await this.#content.write(file, text);
    }
    this.#files = files;
  }

  /** What a build would find, or a preview. */
  read(isPreview = false): Promise<Content> {
    return readContent({ ...this.#content.settings, isPreview });
  }

  /** What is wrong, each as `file:line rule message`, the folder's name left out. */
  async problems(isPreview = false): Promise<string[]> {
    const { problems } = await this.read(isPreview);
    return problems.map(
      ({ file, line, level, rule, message, remedy }) =>
        `${file.replace(`${this.#content.folder}/`, '')}:${line} ${level} ${rule} ${message} ${remedy}`,
    );
  }

  /** Appends to the ledger what is published now, as `npm run ledger` does. */
  async publish(content?: Content): Promise<void> {
    const { ledger } = content ?? (await this.read());
    await this.append(ledger.unlisted.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  /** Appends to the ledger as it is. */
  async append(lines: string): Promise<void> {
    await writeFile(this.#ledgerFile, (await this.ledger()) + lines);
  }

  ledger(): Promise<string> {
    return readFile(this.#ledgerFile, 'utf8').catch(() => '');
  }

  get #ledgerFile(): string {
    return path.join(this.#content.folder, 'published.jsonl');
  }

  /** The rendered text under a key. */
  async html(key: string): Promise<string> {
    const kept = readRendering(this.#content.settings.cacheDir, key);
    return kept?.rendering.html ?? '';
  }

  remove(): Promise<void> {
    return this.#content.remove();
  }
}
