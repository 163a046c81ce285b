/**
 * A reader's settings, before the first paint, so that nothing flashes. Whatever was kept, only what the style
 * sheet knows has an effect. `js` says that scripts run. A script for the head of every page, the same on each, so
 * that a security policy needs one hash of it.
 */
export const EARLY = `{let d=document.documentElement.dataset;d.js='';try{Object.assign(d,JSON.parse(localStorage.getItem('galley')))}catch{}}`;
