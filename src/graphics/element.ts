import type { Element, ElementContent } from 'hast';

/** An element of a drawing. */
export function element(
  tagName: string,
  properties: Element['properties'] = {},
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Whether an element has a class. */
export function hasClass({ properties }: Element, name: string): boolean {
  const names = properties['className'];
  return Array.isArray(names) && names.includes(name);
}

/** Words, as the children of an element. */
export function text(value: string): ElementContent[] {
  return [{ type: 'text', value }];
}

/** A number with one decimal, which is as exact as drawings need to be. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
