import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { basePathOf } from '../../src/article/base-path.ts';
import { serveFolder } from '../../src/desk/serve-folder.ts';

/** A server with a built site. */
export interface Started {
  /** Such as `http://localhost:8080`. */
  address: string;
  stop: () => Promise<void>;
}

/** Debian's module by which nginx sends what was compressed with brotli. */
export const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * The servers that the tests know, with how each is started.
 *
 * `own` is the address for which the site was built; that of `src/site.config.ts` when left out.
 */
export const SERVERS: Record<string, (site: string, own?: string) => Promise<Started>> = {
  'npm start': (site, own) => serveFolder(site, 0, undefined, own),
  nginx: async (site, own) => {
    const { folder, port } = await place('nginx');
    const config = await configOf(site, 'nginx.conf', folder, own);
    await writeFile(
      path.join(folder, 'site.conf'),
      config.replace('listen 80;', `listen 127.0.0.1:${port};`).replace(/ *listen \[::\]:80;\n/, ''),
    );
    const hasBrotli = existsSync(BROTLI_MODULE);
    if (hasBrotli) {
      await mkdir(path.join(folder, 'snippets'));
      await copyFile(
        path.join(site, '.hosting/nginx-brotli.conf'),
        path.join(folder, 'snippets/galley-brotli.conf'),
      );
    }
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    await writeFile(
      path.join(folder, 'nginx.conf'),
      `${hasBrotli ? `load_module ${BROTLI_MODULE};\n` : ''}daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors warn;\nevents {}\nhttp { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }\n`,
    );
    return runServer('nginx', ['-p', folder, '-e', `${folder}/errors`, '-c', `${folder}/nginx.conf`], port);
  },
  caddy: async (site, own) => {
    const { folder, port } = await place('caddy');
    const config = await configOf(site, 'Caddyfile', folder, own);
    const file = path.join(folder, 'Caddyfile');
    await writeFile(file, `{\n\tadmin off\n}\n${config.replace(/^\S+ \{$/m, `http://localhost:${port} {`)}`);
    return runServer('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port);
  },
};

async function configOf(site: string, name: string, folder: string, own = 'https://x'): Promise<string> {
  const text = await readFile(path.join(site, '.hosting', name), 'utf8');
  const base = basePathOf(own).slice(0, -1);
  if (base === '') return text.replace('/srv/galley', path.resolve(site));
  // Below a path, the site stands in the folder of the host, where the path says.
  const place = path.join(folder, 'host', base);
  await mkdir(path.dirname(place), { recursive: true });
  await symlink(path.resolve(site), place);
  return text.replace('/srv/galley', path.join(folder, 'host'));
}

async function place(name: string): Promise<{ folder: string; port: number }> {
  const folder = path.resolve('.cache/tests/servers', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return { folder, port: await freePort() };
}

/** A port that no program has. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a server until it is stopped, by its own process id. */
export async function runServer(program: string, args: string[], port: number): Promise<Started> {
  const address = `http://localhost:${port}`;
  let said = '';
  let ended: string | undefined;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  child.once('error', ({ message }) => {
    ended = `${message}. Install what is missing: apt-get install nginx libnginx-mod-http-brotli-static caddy`;
  });
  child.once('exit', (code) => {
    ended ??= `ended with ${code}`;
  });
  for (let tries = 0; tries < 100; tries += 1) {
    if (ended) throw new Error(`${program}: ${ended}\n${said}`);
    if (await fetch(address).catch(() => undefined)) return { address, stop: () => stop() };
    await wait(100);
  }
  throw new Error(`${program} does not answer at ${address}:\n${said}`);

  async function stop(): Promise<void> {
    const left = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await left;
  }
}
