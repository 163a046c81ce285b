import type { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture as it is printed. Places are in points from the page's upper left corner. */
export interface PrintedPicture {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Pixels to the inch, of paper. */
  density: number;
}

/** What pdf.js gives of a page's drawing. */
interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

type Matrix = [number, number, number, number, number, number];

/** The pictures among what is drawn on a page of the given height. */
export function picturesIn(operators: Operators, ops: typeof OPS, height: number): PrintedPicture[] {
  const pictures: PrintedPicture[] = [];
  const kept: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of operators.fnArray.entries()) {
    const values = operators.argsArray[index] as never;
    if (operator === ops.save) kept.push(now);
    if (operator === ops.restore) now = kept.pop() ?? now;
    if (operator === ops.transform) now = product(now, values);
    if (operator === ops.paintFormXObjectBegin) {
      kept.push(now);
      if (values[0]) now = product(now, values[0]);
    }
    if (operator === ops.paintFormXObjectEnd) now = kept.pop() ?? now;
    if (operator !== ops.paintImageXObject) continue;
    const pixels = values[1] as number;
    const [a, b, c, d, x, y] = now;
    const right = x + Math.abs(a) + Math.abs(c);
    const low = Math.min(y, y + b + d);
    const high = Math.max(y, y + b + d);
    pictures.push({
      left: x,
      right,
      top: height - high,
      bottom: height - low,
      density: (pixels / Math.hypot(a, b)) * 72,
    });
  }
  return pictures;
}

/** The colours that letters are filled with. */
export function textColoursIn(operators: Operators, ops: typeof OPS): string[] {
  const colours = new Set<string>();
  const kept: string[] = [];
  let now = '#000000';
  for (const [index, operator] of operators.fnArray.entries()) {
    if (operator === ops.save) kept.push(now);
    if (operator === ops.restore) now = kept.pop() ?? now;
    if (operator === ops.setFillRGBColor) now = String((operators.argsArray[index] as unknown[])[0]);
    if (operator === ops.showText) colours.add(now);
  }
  return [...colours];
}

function product([a, b, c, d, x, y]: Matrix, [e, f, g, h, i, j]: Matrix): Matrix {
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h, a * i + c * j + x, b * i + d * j + y];
}
