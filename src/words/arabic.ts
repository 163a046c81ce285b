import { counted } from './plural.ts';
import type { Words } from './words.ts';

/** The words of the interface in Arabic. */
export const arabic: Words = {
  skip: {
    page: 'انتقل إلى محتوى الصفحة',
    article: 'انتقل إلى المقال',
    articles: 'انتقل إلى المقالات',
    corrections: 'انتقل إلى التصويبات',
    news: 'انتقل إلى الأخبار',
  },
  frame: {
    about: (site) => `عن ${site}`,
  },
  settings: {
    title: 'العرض',
    colours: 'الألوان',
    system: 'كما في الجهاز',
    light: 'فاتحة',
    dark: 'داكنة',
    size: 'حجم النص',
    spacing: 'المسافة بين الأسطر',
    open: 'واسعة',
    double: 'مضاعفة',
    measure: 'طول الأسطر',
    short: 'قصيرة',
    long: 'طويلة',
    standard: 'عادية',
    face: 'نوع الخط',
    serif: 'بزوائد',
    sans: 'بلا زوائد',
    reset: 'العودة إلى الإعدادات الأصلية',
    close: 'إغلاق',
  },
  head: {
    draft: 'مسودة لم تُنشر',
    topics: 'المواضيع',
    byline: (names) => ['بقلم ', ...names],
    account: (work, authors, publisher, date) => [
      'عرض بأسلوبنا لتقرير ',
      work,
      `، إعداد ${authors}، المنشور في ${publisher}، `,
      date,
    ],
    published: (moment) => ['نُشر: ', moment],
    updated: (moment) => ['آخر تحديث: ', moment],
    readingTime: (minutes) =>
      counted('ar', minutes, {
        one: 'مدة القراءة دقيقة واحدة',
        two: 'مدة القراءة دقيقتان',
        few: 'مدة القراءة {n} دقائق',
        many: 'مدة القراءة {n} دقيقة',
        other: 'مدة القراءة {n} دقيقة',
      }),
    reported: (date) => ['وردت هذه المعلومات في ', date, '.'],
    knownThen: 'هذا ما كان معروفًا حينها.',
    unchanged: 'ولم يُحدَّث النص منذ ذلك الحين.',
  },
  share: {
    title: 'مشاركة',
    app: 'اختر تطبيقًا…',
    copy: 'انسخ الرابط',
    email: 'البريد الإلكتروني',
    byEmail: 'شارك بالبريد الإلكتروني',
    on: (network) => `شارك عبر ${network}`,
    code: 'رمز الاستجابة السريعة للرابط الدائم',
    otherDevice: (address) => ['امسح الرمز لقراءة المقال على جهاز آخر. للكتابة أو الإملاء: ', address],
    onPaper: 'امسح الرمز لقراءة هذه الصفحة على الإنترنت مع ما طرأ عليها من تصويبات.',
  },
  keep: {
    title: 'احتفظ بنسخة',
    print: 'اطبع',
    plainText: 'نص عادي',
    data: 'بيانات',
  },
  text: {
    contents: 'في هذا المقال',
    notes: 'الهوامش والمصادر',
    corrections: 'التصويبات',
    addresses: 'العناوين الإلكترونية',
    note: 'ملاحظة',
    table: (number) => `الجدول ${number}`,
    done: 'أُنجز',
    toDo: 'لم يُنجز بعد',
    credit: {
      picture: (name) => `الصورة: ${name}.`,
      graphic: (name) => `الرسم: ${name}.`,
    },
    backTo: (reference, place) =>
      place > 1 ? `عودة إلى الإحالة ${reference}، الموضع ${place}` : `عودة إلى الإحالة ${reference}`,
    linkToSection: (heading) => `رابط إلى قسم ${heading}`,
    linkToParagraph: 'رابط إلى هذه الفقرة',
    linkToQuotation: 'رابط إلى هذا الاقتباس',
    picture: (shown) => `[صورة: ${shown}]`,
  },
  timeline: {
    table: 'التواريخ نفسها في جدول',
    event: 'الحدث',
    date: 'التاريخ',
    since: 'منذ الحدث الأول',
  },
  cite: {
    title: 'الاستشهاد بهذا المقال',
    report: 'التقرير الذي يعرضه المقال',
    as: (citation) => ['صيغة الاستشهاد: ', ...citation],
    account: (title, authors, publisher, date) =>
      `عرض لتقرير ${title}، إعداد ${authors}، المنشور في ${publisher}، ${date}.`,
    updated: (day) => `حُدّث في ${day}.`,
    corrected: (day) => `صُوّب في ${day}.`,
  },
  closing: {
    topics: 'المواضيع: ',
    permalink: (address) => ['الرابط الدائم: ', address],
    version: (moment) => ['نسخة ', moment, '. ما يلي ذلك من تصويبات تجده على الرابط الدائم.'],
    licence: (name) => ['النص منشور بموجب رخصة ', name, '.'],
    responsible: (name) => `المسؤول عن النشر: ${name}.`,
    mistake: (address) => ['هل وجدت خطأ؟ اكتب إلى ', address, '.'],
  },
  print: {
    edition: 'النسخة المطبوعة',
    page: 'صفحة',
    of: 'من',
  },
  scripts: {
    linkCopied: 'نُسخ الرابط',
    passageCopied: 'نُسخ رابط المقطع',
    quotationCopied: 'نُسخ الاقتباس',
    passage: 'المقطع المحدد',
    copyPassage: 'انسخ رابط هذا المقطع',
    copyQuotation: 'انسخ الاقتباس',
    tab: 'اضغط Tab للوصول إلى أزرار نسخ المقطع.',
    byHand: 'للنسخ يدويًا',
    notCopied: 'تعذّر النسخ. النص محدد لتنسخه بنفسك، ومفتاح Escape يغلقه.',
  },
  corrections: {
    title: 'كل التصويبات',
    description: 'ما ورد خطأً في مقالاتنا، وصوابه.',
    none: 'لم يُصوَّب أي مقال بعد.',
    feed: 'تابع التصويبات في قارئ الخلاصات',
  },
  people: {
    writer: 'من كتّابنا',
    desk: 'قسم التحرير',
    articlesBy: (name) => `مقالات بقلم ${name}.`,
  },
  topics: {
    topic: 'موضوع',
  },
  gone: {
    moved: 'انتقلت هذه الصفحة',
    removed: 'سُحب هذا المقال',
    named: (headline) => `مقال مسحوب: ${headline}`,
    nameless: (id) => `مقال مسحوب (${id})`,
    description: 'سُحب هذا المقال من النشر.',
    headline: (quoted) => `نُشر هنا تحت عنوان ${quoted}.`,
    since: (day) => ['سُحب في ', day, '.'],
    front: 'اذهب إلى الصفحة الرئيسية',
  },
  book: {
    accessibility:
      'العناوين والقوائم والجداول معلَّمة بصفتها، والصور موصوفة، وما هو مرسوم في الصفحة يرد هنا في جدول، والهوامش تعيد القارئ إلى مواضع الإحالة إليها.',
  },
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
