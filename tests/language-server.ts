import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The language server of Astro, which its extension for VS Code runs, for a folder that is open. */
export interface LanguageServer {
  /** What is suggested at a place, counted from 0, of a Markdown file that holds `text`. */
  suggests: (uri: string, text: string, line: number, character: number) => Promise<string[]>;
  /** What is shown of a place. */
  explains: (uri: string, text: string, line: number, character: number) => Promise<string>;
  /** What is marked as wrong. */
  marks: (uri: string, text: string) => Promise<string[]>;
  stop: () => void;
}

/** A message of the Language Server Protocol (3.17), as far as the tests need it. */
interface Message {
  id?: number;
  method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: what servers answer is of many kinds.
  result?: any;
  params?: { items?: unknown[] };
}

/** Starts the server with the options that the extension gives it when `astro.content-intellisense` is on. */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [
    'node_modules/@astrojs/language-server/bin/nodeServer.js',
    '--stdio',
  ]);
  const ask = connect(child);
  const rootUri = pathToFileURL(folder).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'galley' }],
    capabilities: {
      textDocument: { completion: {}, hover: { contentFormat: ['markdown'] }, diagnostic: {} },
    },
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: path.resolve('node_modules/typescript/lib') },
    },
  });
  tell(child, { method: 'initialized', params: {} });
  const open = (uri: string, text: string) => {
    tell(child, { method: 'textDocument/didClose', params: { textDocument: { uri } } });
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    tell(child, { method: 'textDocument/didOpen', params: { textDocument } });
    return { uri };
  };
  return {
    suggests: async (uri, text, line, character) => {
      const found = await ask('textDocument/completion', {
        textDocument: open(uri, text),
        position: { line, character },
      });
      return found.items.map(({ label }: { label: string }) => label);
    },
    explains: async (uri, text, line, character) => {
      const textDocument = open(uri, text);
      const found = await ask('textDocument/hover', { textDocument, position: { line, character } });
      return found.contents.value;
    },
    marks: async (uri, text) => {
      const found = await ask('textDocument/diagnostic', { textDocument: open(uri, text) });
      return found.items.map(({ message }: { message: string }) => message);
    },
    stop: () => child.kill(),
  };
}

function tell(child: ChildProcess, message: object): void {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

/** What asks the server something, and waits for its answer. */
function connect(child: ChildProcess) {
  const waiting = new Map<number, (result: Message['result']) => void>();
  let received = Buffer.alloc(0);
  child.stdout?.on('data', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      const start = received.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, start).toString())?.[1]);
      if (start < 4 || received.length < start + length) return;
      hear(JSON.parse(received.subarray(start, start + length).toString()));
      received = received.subarray(start + length);
    }
  });
  function hear({ id, method, result, params }: Message): void {
    if (id === undefined) return;
    // The server asks as well, such as for settings: there are none.
    if (method) tell(child, { id, result: params?.items?.map(() => null) ?? null });
    else waiting.get(id)?.(result);
  }
  let last = 0;
  return (method: string, params: object): Promise<Message['result']> => {
    last += 1;
    tell(child, { id: last, method, params });
    return new Promise((resolve) => waiting.set(last, resolve));
  };
}
