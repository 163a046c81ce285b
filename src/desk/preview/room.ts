import type { KeptReadings } from '../../content-store/kept-readings.ts';
import type { Settings } from '../../content-store/settings.ts';
import type { Press } from './press.ts';

/** What the answers of a preview are made of. */
export interface Room {
  settings: Settings;
  /** What is known of the articles, held from save to save: as a build reads them, and as a preview does. */
  kept: Record<'build' | 'preview', KeptReadings>;
  press: Press;
  /** Where the site is served, such as `http://localhost:4321`. */
  origin: string;
  /** Changes when a template or a style sheet was saved. */
  templates: string;
}
