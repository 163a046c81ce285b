import footnote from 'markdown-it-footnote';

const PAGE = 30;

/** Lists of a field's values, in pages of 30. */
const listsBy = (name, valuesOf) => (collections) => {
  const groups = new Map();
  for (const article of articlesOf(collections)) {
    for (const value of valuesOf(article)) {
      if (!groups.has(value)) groups.set(value, []);
      groups.get(value).push(article);
    }
  }
  return [...groups].flatMap(([title, items]) => {
    const address = `/${name}/${title.toLowerCase().replaceAll(' ', '-')}/`;
    const pages = Math.ceil(items.length / PAGE);
    return Array.from({ length: pages }, (_, index) => ({
      title,
      address: index === 0 ? address : `${address}${index + 1}/`,
      newer: index === 0 ? '' : index === 1 ? address : `${address}${index}/`,
      older: index + 1 < pages ? `${address}${index + 2}/` : '',
      count: items.length,
      items: items.slice(index * PAGE, (index + 1) * PAGE),
    }));
  });
};

const articlesOf = (collections) => collections.getFilteredByGlob('site/articles/**/*.md').reverse();

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export default function configure(config) {
  config.setUseGitIgnore(false);
  config.amendLibrary('md', (md) => md.set({ typographer: true }).use(footnote));
  config.addGlobalData('layout', 'article.njk');
  config.addPassthroughCopy('site/articles/**/*.jpg');
  config.addCollection('newest', (collections) => articlesOf(collections).slice(0, PAGE));
  config.addCollection('lists', (collections) =>
    ['topics', 'people', 'months'].flatMap((name) => listsBy(name, ({ data }) => data[name])(collections)),
  );
  config.addFilter('words', (date) => inWords.format(date));
  config.addFilter('slug', (text) => text.toLowerCase().replaceAll(' ', '-'));
  return { dir: { input: 'site' }, markdownTemplateEngine: false };
}
