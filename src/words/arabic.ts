import type { Words } from './words.ts';

/** The words of the interface in Arabic. */
export const arabic: Words = {
  lists: {
    empty: 'لم يُنشر شيء هنا بعد.',
  },
  notFound: {
    title: 'الصفحة غير موجودة',
  },
  feeds: {
    corrections: (site) => `${site}: تصويبات`,
  },
  search: {
    title: 'بحث',
  },
  trust: {
    corrections: 'تصويبات',
  },
};
