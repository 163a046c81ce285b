import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BROTLI_MODULE, freePort, runServer, type Started } from '../servers/start-server.ts';

/** nginx with a site, and beside it one file in a server with no settings at all. */
export interface BenchServer {
  /** The site, over HTTP and over TLS; the bare file likewise. */
  site: { http: string; tls: string };
  bare: { http: string; tls: string };
  server: Started;
  /** Processor time that nginx has used so far, in milliseconds (proc(5), `/proc/[pid]/stat`: hundredths of a second). */
  cpuTime: () => number;
}

/**
 * Starts nginx with the configuration that the site brings along.
 *
 * @param folder Where its files go.
 * @param site The built site.
 * @param bare The folder with the file to compare.
 */
export async function startBenchServer(folder: string, site: string, bare: string): Promise<BenchServer> {
  mkdirSync(path.join(folder, 'snippets'), { recursive: true });
  const inFolder = (name: string) => path.resolve(folder, name);
  if (!existsSync(inFolder('key.pem'))) {
    const subject = ['-subj', '/CN=localhost', '-days', '3650', '-nodes'];
    const files = ['-keyout', inFolder('key.pem'), '-out', inFolder('certificate.pem')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', ...subject, ...files],
      { stdio: 'ignore' },
    );
  }
  cpSync(path.join(site, '.hosting/nginx-brotli.conf'), inFolder('snippets/galley-brotli.conf'));
  const [http, tls, bareHttp, bareTls] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const listen = (plain: number | undefined, secure: number | undefined) =>
    `listen 127.0.0.1:${plain}; listen 127.0.0.1:${secure} ssl; ssl_certificate ${inFolder('certificate.pem')}; ssl_certificate_key ${inFolder('key.pem')};`;
  const config = readFileSync(path.join(site, '.hosting/nginx.conf'), 'utf8')
    .replace('/srv/galley', path.resolve(site))
    .replace('listen 80;', listen(http, tls))
    .replace(/ *listen \[::\]:80;\n/, '');
  writeFileSync(inFolder('site.conf'), config);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${inFolder(name)};`,
  );
  writeFileSync(
    inFolder('nginx.conf'),
    [
      `load_module ${BROTLI_MODULE};`,
      `daemon off; worker_processes 1; pid ${inFolder('pid')}; error_log ${inFolder('errors')} crit;`,
      'events { worker_connections 1024; }',
      `http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; ${temporary.join(' ')} include ${inFolder('site.conf')};`,
      `server { ${listen(bareHttp, bareTls)} root ${path.resolve(bare)}; } }`,
    ].join('\n'),
  );
  const server = await runServer(
    'nginx',
    ['-p', path.resolve(folder), '-e', inFolder('errors'), '-c', inFolder('nginx.conf')],
    http ?? 0,
  );
  return {
    site: { http: `http://localhost:${http}`, tls: `https://localhost:${tls}` },
    bare: { http: `http://localhost:${bareHttp}`, tls: `https://localhost:${bareTls}` },
    server,
    cpuTime: () => cpuTime(readFileSync(inFolder('pid'), 'utf8').trim()),
  };
}

/** That of the workers of a process. */
function cpuTime(pid: string): number {
  const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return workers.reduce((sum, worker) => {
    const fields = readFileSync(`/proc/${worker}/stat`, 'utf8').split(' ');
    return sum + (Number(fields[13]) + Number(fields[14])) * 10;
  }, 0);
}
