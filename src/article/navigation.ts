/** A link of the site's own navigation. */
export interface NavigationLink {
  title: string;
  path: string;
}
