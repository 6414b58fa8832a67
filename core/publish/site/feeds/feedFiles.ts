/** The feeds of a site: where each is, and what it is called to readers and to programs. */
export const feedFiles = [
  { path: 'feed.xml', type: 'application/rss+xml', title: 'RSS' },
  { path: 'atom.xml', type: 'application/atom+xml', title: 'Atom' },
  { path: 'feed.json', type: 'application/feed+json', title: 'JSON Feed' },
] as const;
