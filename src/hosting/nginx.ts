import { CONTENT_TYPES, NAME_TYPES, OTHER_TYPES } from './content-types.ts';
import type { Header } from './headers.ts';
import type { Moves } from './moves.ts';
import { patternSource } from './pattern.ts';
import { quoted } from './quoted.ts';

/**
 * The configuration of nginx for a built site: a file for `/etc/nginx/conf.d/`.
 *
 * @param host The name under which the site is asked for.
 * @param root The folder of the host on the server; the site stands in it at `base`.
 * @param base Where the site begins on the host, such as `/` or `/galley/`.
 */
export function nginxConfig(
  headers: readonly Header[],
  { moved, gone }: Moves,
  host: string,
  root: string,
  base: string,
): string {
  const maps = headers.filter(({ elsewhere }) => elsewhere.length > 0);
  return `# Written by the build: what is changed here is lost with the next. nginx 1.22 or later.
map_hash_bucket_size 1024;
map_hash_max_size ${hashSize(Object.keys(moved).length)};
# The path as it was asked for: still percent-encoded.
map $request_uri $galley_path { "~^(?<galley_asked>[^?]*)" $galley_asked; }
${maps.map(headerMap).join('\n')}
${map(
  '$galley_path',
  '$galley_moved',
  '""',
  Object.entries(moved).map(([from, to]) => [quoted(from), quoted(to)]),
)}
${map(
  '$galley_path',
  '$galley_gone',
  '0',
  gone.map((address) => [quoted(address), '1']),
)}
server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  root ${root};
  index index.html;
  absolute_redirect off;
  types {
${Object.entries({ ...OTHER_TYPES, ...CONTENT_TYPES })
  .map(([end, type]) => `    ${quoted(type)} ${end.slice(1)};`)
  .join('\n')}
  }
  default_type application/octet-stream;
  gzip_static on;
  gzip_vary on;
  # What is yours, such as TLS, and brotli (nginx-brotli.conf). That there is no such file is no error.
  include snippets/galley-*.conf;
${headers.map(headerLine).join('\n')}

  error_page 404 ${base}404.html;
  error_page 410 @gone;
  if ($galley_moved) { return 301 $galley_moved; }
  if ($galley_gone) { return 410; }
  # A page first: to look for it as a folder's index would take nginx through all of this twice.
  location / { try_files \${uri}index.html $uri $uri/ =404; }
  location @gone { try_files $uri/index.html $uri =404; }
  # What is hidden is not served, but for what is meant to be (RFC 8615).
  location ~ /\\.(?!well-known/) { return 404; }
${Object.entries(NAME_TYPES).map(nameLine).join('\n')}
}
`;
}

/** A file for `/etc/nginx/snippets/`, as `galley-brotli.conf`: nginx without the module does not start with it. */
export const NGINX_BROTLI = `# For nginx with the module (Debian, Ubuntu: apt-get install libnginx-mod-http-brotli-static).
brotli_static on;
`;

function nameLine([name, type]: [string, string]): string {
  const pattern = quoted(`/${name.replaceAll('.', '\\.')}$`);
  return `  location ~ ${pattern} { types {} default_type ${quoted(type)}; }`;
}

function headerMap({ name, everywhere, elsewhere }: Header): string {
  const others = elsewhere.map(({ pattern, value }): [string, string] => [
    quoted(`~${patternSource(pattern)}`),
    quoted(value),
  ]);
  return map('$galley_path', variable(name), quoted(everywhere), others);
}

function headerLine({ name, everywhere, elsewhere }: Header): string {
  return `  add_header ${name} ${elsewhere.length > 0 ? variable(name) : quoted(everywhere)} always;`;
}

function map(
  from: string,
  to: string,
  otherwise: string,
  pairs: readonly (readonly [string, string])[],
): string {
  const lines = [['default', otherwise], ...pairs].map(([key, value]) => `  ${key} ${value};`);
  return `map ${from} ${to} {\n${lines.join('\n')}\n}`;
}

function variable(name: string): string {
  return `$galley_${name.replaceAll('-', '_')}`;
}

/** Room for all keys; nginx warns when there is too little. */
function hashSize(keys: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2048, keys * 2)));
}
