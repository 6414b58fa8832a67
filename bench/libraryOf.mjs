import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes a library of articles, and gives its folder. Each has the sample's metadata, an id of its own, and its name as
 * headline; the first is the one that was changed last.
 * @param {Readonly<Record<string, readonly { type: string, text: string }[]>>} articles the bodies, by name
 */
export function libraryOf(articles) {
  const library = mkdtempSync(join(tmpdir(), 'spalt-bench-library-'));
  const sample = readFileSync('resources/sample/article.json', 'utf8');
  for (const [index, [name, blocks]] of Object.entries(articles).entries()) {
    const article = JSON.parse(sample);
    article.id = `${article.id.slice(0, -2)}${String(index).padStart(2, '0')}`;
    article.metadata.modifiedAt = new Date(Date.UTC(2026, 0, 20 - index)).toISOString();
    article.document.content = [
      { type: 'kicker' },
      { type: 'headline', content: [{ type: 'text', text: name }] },
      { type: 'standfirst' },
      { type: 'byline' },
      { type: 'dateline' },
      ...blocks.map(({ type, text }) => ({ type, content: [{ type: 'text', text }] })),
    ];
    mkdirSync(join(library, name));
    writeFileSync(join(library, name, 'article.json'), JSON.stringify(article));
  }
  return library;
}
