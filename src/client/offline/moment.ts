import { language } from '../words.ts';

/** A moment in a `time` element, in words of the page's language and by the reader's own clock. */
export function timeOf(moment: string): HTMLTimeElement {
  const time = document.createElement('time');
  time.dateTime = moment;
  time.textContent = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(moment),
  );
  return time;
}
