/** Marks in the list of contents where the reader is: the last heading above a line a third down the window. */

const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
const headings = links
  .map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))))
  .filter((heading) => heading !== null);

if (headings.length > 0) {
  // Told when a heading crosses the line, so that nothing runs while the reader scrolls. What is above the window
  // counts as in it: a jump over many headings is noticed too.
  const observer = new IntersectionObserver(mark, { rootMargin: '9999999px 0px -66%' });
  for (const heading of headings) observer.observe(heading);
}

function mark(): void {
  const line = innerHeight / 3 + 1;
  const at = headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= line);
  for (const [index, link] of links.entries()) {
    if (index === at) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}
