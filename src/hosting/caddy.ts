import { COMPRESSED_ENDS } from './compress-rule.ts';
import { CONTENT_TYPES, NAME_TYPES } from './content-types.ts';
import type { Header } from './headers.ts';
import type { Moves } from './moves.ts';
import { patternSource } from './pattern.ts';
import { quoted } from './quoted.ts';

/**
 * The configuration of Caddy for a built site: a Caddyfile.
 *
 * @param host The name under which the site is asked for; Caddy gets the certificate for it.
 * @param root The folder of the host on the server; the site stands in it at `base`.
 * @param base Where the site begins on the host, such as `/` or `/galley/`.
 */
export function caddyConfig(
  headers: readonly Header[],
  { moved, gone }: Moves,
  host: string,
  root: string,
  base: string,
): string {
  const lines = headers.flatMap((header, index) => headerLines(header, index));
  const types: [string, string][] = [
    ...Object.entries(CONTENT_TYPES),
    ...Object.entries(NAME_TYPES).map(([name, type]): [string, string] => [`/${name}`, type]),
  ];
  return `# Written by the build: what is changed here is lost with the next. Caddy 2.6 or later.
${host} {
	root * ${root}
	route {
${[...lines, ...types.flatMap(typeLines)].map((line) => `\t\t${line}`).join('\n')}
${Object.entries(moved)
  .map(([from, to]) => `\t\tredir ${quoted(from)} ${quoted(to)} permanent`)
  .join('\n')}
${gone.map((address) => `\t\terror ${quoted(address)} 410`).join('\n')}
		# Caches keep a copy for each coding, also of what was sent without one.
		@coded path ${COMPRESSED_ENDS.map((end) => `*${end}`).join(' ')}
		header @coded {
			vary accept-encoding
			defer
		}
		@hidden path_regexp /\\.(?:[^w]|w[^e]).*
		error @hidden 404
		file_server {
			precompressed br zstd gzip
		}
	}
	handle_errors {
		@gone expression {http.error.status_code} == 410
		rewrite @gone {path}/index.html
		@missing expression {http.error.status_code} == 404
		rewrite @missing ${base}404.html
		file_server
	}
}
`;
}

/** The later of two counts. */
function headerLines({ name, everywhere, elsewhere }: Header, index: number): string[] {
  return [
    `header ${name} ${quoted(everywhere)}`,
    ...[...elsewhere].reverse().flatMap(({ pattern, value }, place) => {
      const matcher = `@h${index}-${place}`;
      return [
        `${matcher} path_regexp ${quoted(patternSource(pattern))}`,
        `header ${matcher} ${name} ${quoted(value)}`,
      ];
    }),
  ];
}

/** The later of two counts here as well. */
function typeLines([end, type]: [string, string]): string[] {
  const matcher = `@type-${end.slice(1)}`;
  return [`${matcher} path *${end}`, `header ${matcher} content-type ${quoted(type)}`];
}
