import type { Settings } from '../../content-store/settings.ts';
import type { Press } from './press.ts';

/** What the answers of a preview are made of. */
export interface Room {
  settings: Settings;
  press: Press;
  /** Where the site is served, such as `http://localhost:4321`. */
  origin: string;
  /** Changes when a template or a style sheet was saved. */
  templates: string;
}
