import encodeQR from 'qr';

/** A QR code to be drawn as one line in SVG (ISO/IEC 18004). */
export interface QrCode {
  /** Modules across, one of blank paper on each side included: the drawing’s width and height. */
  size: number;
  /** Path data for a stroke that is one module wide: each row’s dark runs. */
  path: string;
}

/**
 * The QR code of an address, with error correction M: it can be read where 15 % of it are smudged.
 *
 * @param address Up to 2,331 bytes.
 */
export function qrOf(address: string): QrCode {
  const rows: boolean[][] = encodeQR(address, 'raw', { ecc: 'medium', border: 1, textEncoder: Buffer.from });
  return { size: rows.length, path: rows.map(drawRow).join('') };
}

/**
 * A QR code as an SVG file, on white whatever is around it, with the four blank modules on each side that ISO/IEC 18004
 * wants.
 *
 * @param address Up to 2,331 bytes.
 */
export function qrFileOf(address: string): string {
  const { size, path } = qrOf(address);
  const side = size + 6;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 ${side} ${side}">` +
    `<path fill="#fff" d="M-3-3h${side}v${side}H-3z"/><path stroke="#000" d="${path}"/></svg>`
  );
}

/** A row's dark runs: a move to each, and a line as long as it is. */
function drawRow(row: boolean[], y: number): string {
  let path = '';
  let pen: number | undefined;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x]) x += 1;
    path += pen === undefined ? `M${start} ${y}.5h${x - start}` : `m${start - pen} 0h${x - start}`;
    pen = x;
  }
  return path;
}
