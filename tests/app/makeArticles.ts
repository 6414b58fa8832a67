import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { createArticle } from '#core/article/createArticle';
import { writeArticle } from '#core/article/writeArticle';
import { randomIds } from '../../electron/storage/randomIds';

const subjects = ['Bron över Tvärån', 'Skolans nya matsal', 'Busslinje 12', 'Biblioteket i Älvnäs', 'Isen på sjön'];
const deeds = ['öppnar på lördag', 'får nytt tak', 'väntar på besked', 'delar byn', 'blir billigare'];
const statuses = ['draft', 'proof', 'ready', 'published'] as const;

/** Puts so many articles into the folder of a library, each with its number in the text. */
export function makeArticles(libraryFolderPath: string, count: number): readonly ArticleFile[] {
  return Array.from({ length: count }, (_, index) => {
    const clock = { now: () => Date.UTC(2026, 0, 1, 8) + index * 3_600_000 };
    const draft = createArticle({ clock, ids: randomIds }, { language: 'sv' });
    const headline = `${subjects[index % 5] ?? ''} ${deeds[Math.floor(index / 5) % 5] ?? ''} ${index + 1}`;
    const article: ArticleFile = {
      ...draft,
      metadata: {
        ...draft.metadata,
        section: index % 3 === 0 ? 'Sport' : 'Nyheter',
        tags: index % 2 === 0 ? ['kommunen'] : [],
        status: statuses[index % 4] ?? 'draft',
      },
      document: {
        ...draft.document,
        content: draft.document.content.map((block) => {
          if (block.type === 'kicker') return { type: 'kicker', content: [{ type: 'text', text: 'Lokalt' }] };
          if (block.type === 'byline') {
            return { type: 'byline', content: [{ type: 'text', text: `Av Skribent ${index % 7}` }] };
          }
          if (block.type === 'headline') return { type: 'headline', content: [{ type: 'text', text: headline }] };
          if (block.type !== 'paragraph') return block;
          const text = `Det här är text nummer${index + 1}, skriven för att hittas. Åska drog in över ån på kvällen.`;
          return { type: 'paragraph', content: [{ type: 'text', text }] };
        }),
      },
    };
    const folder = path.join(libraryFolderPath, `2026-01-01-${article.id.slice(0, 8)}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'article.json'), writeArticle(article));
    return article;
  });
}
