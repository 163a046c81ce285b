import type { Differences } from './specification.ts';

/** The examples of GFM 0.29 with which this site does otherwise. docs/commonmark.md says why. */
export const differences: Differences = {
  refused: {
    'heading-depth': [
      10, 32, 33, 36, 37, 38, 42, 43, 44, 45, 46, 48, 49, 50, 51, 52, 53, 54, 85, 111, 183, 184, 197, 206,
      207, 208, 210, 278, 671, 672,
    ],
    'empty-heading': [49],
    'open-note': [96, 97, 98, 107, 109, 215],
    'raw-html': [
      118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138,
      139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159,
      160, 170, 288, 289, 317, 327, 354, 484, 485, 486, 501, 504, 533, 545, 636, 637, 638, 639, 640, 646, 648,
      649, 650, 651, 652, 653, 654, 655, 657, 667, 668,
    ],
    'link-address': [164, 169, 171, 316, 496, 497, 499, 509, 511, 576, 605, 607, 608, 610, 612],
    'lost-definition': [173, 176, 177, 179, 188, 297, 545, 546, 547, 553, 554, 572, 574, 576, 580, 601],
    table: [203, 204],
    'broken-link': [337, 498, 500, 501, 503, 504, 517, 527, 528, 535, 547, 554, 555, 556],
    'unknown-anchor': [510],
    'picture-place': [526, 540, 588, 596],
    'missing-alt': [590],
  },
  different: {
    'Bare addresses are links': [611, 615, 617, 620, 621],
    'One tilde is a tilde': [491],
    'mailto: and xmpp: before a bare address are text': [633, 634, 635],
  },
};
