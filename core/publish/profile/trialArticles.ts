import { createArticle } from '../../article/createArticle';
import type { ArticleFile } from '../../article/articleFile';
import type { DocumentJson } from '../../document/documentJson';

const language = 'en';
const moment = '2026-01-02T12:00:00.000Z';
const id = '00000000-0000-4000-8000-000000000000';

const bare = createArticle({ clock: { now: () => Date.parse(moment) }, ids: { newId: () => id } }, { language });

const document: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'kicker', content: [{ type: 'text', text: 'Kicker' }] },
    { type: 'headline', content: [{ type: 'text', text: 'Headline' }] },
    { type: 'standfirst', content: [{ type: 'text', text: 'Standfirst' }] },
    { type: 'byline', content: [{ type: 'text', text: 'By Anna Ek' }] },
    {
      type: 'figure',
      attrs: {
        image: `${'0'.repeat(64)}.jpg`,
        widthPx: 1600,
        heightPx: 900,
        isDecorative: false,
        rotation: 0,
        crop: null,
        focalPoint: null,
      },
      content: [
        { type: 'caption', content: [{ type: 'text', text: 'Caption' }] },
        { type: 'credit', content: [{ type: 'text', text: 'Photographer' }] },
        { type: 'alternativeText', content: [{ type: 'text', text: 'What the photo shows' }] },
      ],
    },
    { type: 'dateline', content: [{ type: 'text', text: 'Lerum' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Text.' }] },
  ],
};

/** An article that has all that a template may be given of one. */
const full: ArticleFile = {
  ...bare,
  document,
  metadata: {
    ...bare.metadata,
    section: 'Section',
    tags: ['First', 'Second'],
    authors: [{ name: 'Anna Ek', role: 'Reporter', address: 'https://example.com/anna' }],
    status: 'published',
    publishedAt: moment,
    canonicalAddress: 'https://example.com/article',
    source: 'Source',
    corrections: [{ at: moment, text: 'What has been put right' }],
  },
};

/** Articles that a template is tried with: one with everything, and one with nothing. */
export const trialArticles: readonly ArticleFile[] = [full, bare];
