/**
 * The Print button. It waits for what only paper needs: the pictures as they are printed, and the typeface; browsers
 * differ in whether they do. The browser's own way to print opens what is folded as well, for those that do not know
 * `::details-content`.
 */

const button = document.querySelector<HTMLButtonElement>('.print-button');

if (button) {
  button.parentElement?.removeAttribute('hidden');
  button.addEventListener('click', async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.text img[loading="lazy"]')];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.allSettled([...pictures.map((picture) => picture.decode()), typefaceFetched()]);
    print();
  });
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    // Not waited for here, but browsers that wait for pictures then wait for this as well.
    typefaceFetched();
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.text details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

let fetched: Promise<void> | undefined;

function typefaceFetched(): Promise<void> {
  fetched ??= fetchTypeface();
  return fetched;
}

/** Has the browser fetch the typeface of the print sheet, whose rules are not in force on a screen. */
async function fetchTypeface(): Promise<void> {
  // As the sheet has it (src/styles/print/tokens.css).
  if (!CSS.supports('width: attr(data-x type(<length>))')) return;
  const sheet = document.querySelector<HTMLLinkElement>('link[media="print"]')?.sheet;
  const faces = [...(sheet?.cssRules ?? [])].filter((rule) => rule instanceof CSSFontFaceRule);
  const needed = faces.filter(({ style }) => !style.getPropertyValue('unicode-range'));
  await Promise.allSettled(
    needed.map((rule) => {
      const face = new FontFace('Galley Print', rule.style.getPropertyValue('src'), {
        style: rule.style.getPropertyValue('font-style') || 'normal',
        weight: rule.style.getPropertyValue('font-weight') || 'normal',
      });
      document.fonts.add(face);
      return face.load();
    }),
  );
}
