/** Where a headline of its own may be wanted: the page's title and search results, the printed paper, a push notice, social media. */
export const headlineUses = ['web', 'print', 'push', 'social'] as const;
