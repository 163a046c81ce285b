/**
 * Puts a document into a stage. The one before stays until the new one is there, which is then scrolled to the same
 * place, so that nothing flashes and nobody loses the line.
 *
 * @param title What it is, for screen readers.
 * @param onThere Called when it is there, before it is seen.
 * @param isText Whether it has no scripts to run.
 */
export function replaceFrame(
  stage: HTMLElement,
  address: string,
  title: string,
  onThere: () => void,
  isText = false,
): void {
  for (const late of stage.querySelectorAll('iframe.coming')) late.remove();
  const before = stage.querySelector('iframe');
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'coming';
  if (isText) frame.sandbox.add('allow-same-origin', 'allow-popups');
  frame.addEventListener(
    'load',
    () => {
      const { scrollX: left = 0, scrollY: top = 0 } = before?.contentWindow ?? {};
      const hadFocus = before !== null && document.activeElement === before;
      frame.contentWindow?.scrollTo({ left, top, behavior: 'instant' });
      frame.classList.remove('coming');
      before?.remove();
      if (hadFocus) frame.focus();
      onThere();
    },
    { once: true },
  );
  frame.src = address;
  stage.append(frame);
}

/** Draws what is in a stage as wide as a device, in CSS pixels, and smaller where the stage is narrower. */
export function fitDevice(stage: HTMLElement, device: number): void {
  const scale = Math.min(1, stage.clientWidth / device) || 1;
  stage.style.setProperty('--device', `${device}px`);
  stage.style.setProperty('--scale', String(scale));
}

/** Sets the colours of the document in a stage: `light`, `dark`, or with nothing those of the system. */
export function scheme(stage: HTMLElement, theme: string): void {
  const root =
    stage.querySelector<HTMLIFrameElement>('iframe:not(.coming)')?.contentDocument?.documentElement;
  if (!root) return;
  if (theme) root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
}
