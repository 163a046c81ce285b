import { z } from 'astro/zod';

/** Text that must say something: trimmed, never empty. */
export const text = z.string().trim().min(1);
