import type { DocumentJson } from './documentJson';

/** The document of a new article: the header fields and one paragraph, all empty. */
export function emptyDocument(): DocumentJson {
  return {
    type: 'doc',
    content: [
      { type: 'kicker' },
      { type: 'headline' },
      { type: 'standfirst' },
      { type: 'byline' },
      { type: 'dateline' },
      { type: 'paragraph' },
    ],
  };
}
