/** The path at which the site begins: `/`, or such as `/galley/`; put in by the build (src/article/base-path.ts). */
export const BASE: string = import.meta.env.BASE_URL;
