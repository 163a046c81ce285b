/** An answer of the preview (RFC 9110). */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** A reply in words. */
export function plain(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/plain;charset=utf-8' }, body };
}

/** A page as a reply. */
export function html(body: string): Reply {
  return { status: 200, headers: { 'content-type': 'text/html;charset=utf-8' }, body };
}
