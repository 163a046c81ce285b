import { allArticles, PAGE } from '../lists';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export async function GET(): Promise<Response> {
  const items = (await allArticles()).slice(0, PAGE).map(({ data }) => {
    const address = `https://galley.example${data.permalink}`;
    return `<item><title>${escaped(data.title)}</title><link>${address}</link><guid>${address}</guid><pubDate>${data.date.toUTCString()}</pubDate><description>${escaped(data.standfirst)}</description></item>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Galley</title><link>https://galley.example/</link><description>Galley</description>${items.join('\n')}</channel></rss>\n`,
  );
}
