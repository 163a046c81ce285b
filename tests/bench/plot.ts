import { OWN } from './names.ts';
import { type Measured, type Results, rowOf } from './results.ts';

/** Of the picture and of what is around the curves, in pixels. */
const [WIDTH, HEIGHT] = [910, 360];
const AROUND = { left: 52, right: 150, top: 36, bottom: 40 };
const GAP = 202;

/** What each of the two diagrams shows. */
const SHOWN = [
  { scenario: 'cold', title: 'Cold' },
  { scenario: 'one-edit', title: 'After one edit' },
];

const STYLE = `
    text { font: 12px system-ui, sans-serif; fill: #1b1b1b; }
    .title { font-weight: 600; font-size: 14px; }
    .grid { stroke: #d4d4d4; }
    .other { stroke: #767676; fill: none; stroke-width: 1.5; }
    .own { stroke: #9b1c1c; fill: none; stroke-width: 3; }
    .own-name { fill: #9b1c1c; font-weight: 600; }
    @media (prefers-color-scheme: dark) {
      text { fill: #ececec; }
      .grid { stroke: #444; }
      .other { stroke: #a0a0a0; }
      .own { stroke: #ff9c8f; }
      .own-name { fill: #ff9c8f; }
    }`;

/** Two diagrams (SVG 2), cold and after one edit: seconds by the number of articles, both in powers of ten. */
export function plotOf({ rows, versions }: Results): string {
  const sizes = [...new Set(rows.map(({ size }) => size))].sort((one, other) => one - other);
  const shown = rows.filter(({ scenario }) => SHOWN.some((part) => part.scenario === scenario));
  const [low, high] = [
    Math.floor(logOf(Math.min(...shown.map(wallOf)))),
    Math.ceil(logOf(Math.max(...shown.map(wallOf)))),
  ];
  const width = (WIDTH - AROUND.left - AROUND.right - GAP) / 2;
  const height = HEIGHT - AROUND.top - AROUND.bottom;
  const yOf = (seconds: number) => AROUND.top + (height * (high - logOf(seconds))) / Math.max(high - low, 1);
  const [first = 1, last = 1] = [sizes[0], sizes.at(-1)];
  const xOf = (size: number) => (width * logOf(size / first)) / Math.max(logOf(last / first), 0.01);
  const parts = SHOWN.map(({ scenario, title }, index) => {
    const left = AROUND.left + index * (width + GAP);
    const ticks = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
    const across = ticks.map((seconds) => {
      const y = fixed(yOf(seconds));
      return `<path class="grid" d="M0 ${y}H${fixed(width)}"/><text x="-6" y="${y}" dy="4" text-anchor="end">${seconds} s</text>`;
    });
    const below = sizes.map(
      (size) =>
        `<text x="${fixed(xOf(size))}" y="${HEIGHT - 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    );
    const curves = apart(
      Object.keys(versions).map((builder) => ({
        builder,
        points: sizes.map((size) => rowOf(rows, builder, size, scenario)).filter((row) => row !== undefined),
      })),
      yOf,
    ).map(({ builder, points, labelAt }) => {
      const own = builder.startsWith(OWN);
      const places = points.map(({ size, wall }) => `${fixed(xOf(size))} ${fixed(yOf(wall))}`);
      return `<path class="${own ? 'own' : 'other'}" d="M${places.join('L')}"/><text${own ? ' class="own-name"' : ''} x="${fixed(width + 6)}" y="${fixed(labelAt)}" dy="4">${builder}</text>`;
    });
    return `<g transform="translate(${fixed(left)})"><text class="title" y="20">${title}</text>${[...across, ...below, ...curves].join('')}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Seconds that a build takes, by the number of articles">
  <style>${STYLE}
  </style>
  ${parts.join('\n  ')}
  <text x="${AROUND.left}" y="${HEIGHT - 2}">Articles</text>
</svg>
`;
}

/** The curves, which have more than one point, with the heights of their names, which do not run into each other. */
function apart(curves: { builder: string; points: Measured[] }[], yOf: (seconds: number) => number) {
  const placed = curves
    .filter(({ points }) => points.length > 1)
    .map((curve) => ({ ...curve, labelAt: yOf(curve.points.at(-1)?.wall ?? 1) }))
    .sort((one, other) => one.labelAt - other.labelAt);
  for (const [index, curve] of placed.entries()) {
    const above = placed[index - 1];
    if (above) curve.labelAt = Math.max(curve.labelAt, above.labelAt + 15);
  }
  return placed;
}

const logOf = (value: number) => Math.log10(value);
const wallOf = ({ wall }: Measured) => wall;
const fixed = (value: number) => String(Math.round(value * 10) / 10);
