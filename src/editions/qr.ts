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
  const rows: boolean[][] = encodeQR(address, 'raw', { ecc: 'medium', border: 1 });
  return { size: rows.length, path: rows.map(drawRow).join('') };
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
