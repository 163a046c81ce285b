/** The files of an EPUB, relative to its package document. */
export const PACKAGE = 'package.opf';
export const NAVIGATION = 'nav.xhtml';
export const CONTENT = 'article.xhtml';
export const STYLES = 'article.css';

/** The folder of its pictures. */
export const PICTURES = 'pictures/';
