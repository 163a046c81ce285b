import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { type QrCode, qrOf } from '../../src/editions/qr.ts';

/** Pixels of a module. */
const SCALE = 4;

/** Draws a code as a browser does: each run of the path as a line one module wide. */
function draw({ size, path }: QrCode) {
  const side = (size + 6) * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([Mmh])(\d+)(?: ([\d.]+))?/g)) {
    const value = Number(first);
    if (command === 'M') [x, y] = [value, Number(second) - 0.5];
    else if (command === 'm') x += value;
    else {
      for (let row = (y + 3) * SCALE; row < (y + 4) * SCALE; row += 1) {
        data.fill(0, (row * side + (x + 3) * SCALE) * 4, (row * side + (x + 3 + value) * SCALE) * 4);
      }
      x += value;
    }
  }
  return { width: side, height: side, data };
}

test.each([
  'https://galley.example/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/',
  'https://galley.example/2026/11/a/',
  `https://galley.example/2026/11/${'very-long-slug-'.repeat(12)}end/`,
])('the drawn code of %s reads as the address', (address) => {
  expect(decodeQR(draw(qrOf(address)))).toBe(address);
});

test('a code with a module drawn wrong all over is not read as the address', () => {
  const { size, path } = qrOf('https://galley.example/2026/11/a/');
  const wrong = path.replaceAll('h1', 'h2');
  const read = () => decodeQR(draw({ size, path: wrong }));
  let text: string | undefined;
  try {
    text = read();
  } catch {
    // Unreadable is as good as wrong.
  }
  expect(text).not.toBe('https://galley.example/2026/11/a/');
});
