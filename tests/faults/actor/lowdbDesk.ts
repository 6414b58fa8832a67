import { readFile } from 'node:fs/promises';
import { Transform } from '@tiptap/pm/transform';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import writeFileAtomic from 'write-file-atomic';
import type { ArticleFile } from '#core/article/articleFile';
import { writeArticle } from '#core/article/writeArticle';
import { failure, success } from '#core/base/Result';
import { articleSchema } from '#core/document/articleSchema';
import { nodeJson } from '#core/document/nodeJson';
import { diskFailureOf } from '../../../electron/storage/diskFailureOf';
import { GatheringWriter } from '../../../electron/storage/durable/GatheringWriter';
import { systemTimers } from '../../../electron/storage/Timers';
import type { Desk } from './Desk';

/**
 * Types into an article's file as one would with lowdb out of the box (`steno` is its own writer), or with
 * write-file-atomic under it. Everything else is as in ours: the controls of the suite.
 */
export async function lowdbDesk(filePath: string, writer: 'steno' | 'write-file-atomic'): Promise<Desk> {
  const adapter = writer === 'steno' ? new JSONFile<ArticleFile>(filePath) : atomicAdapter(filePath);
  const article = await adapter.read();
  if (article === null) throw new Error(`No article: ${filePath}`);
  const database = new Low(adapter, article);
  let document = articleSchema.nodeFromJSON(article.document);
  const gathering = new GatheringWriter(async () => {
    database.data = { ...article, document: nodeJson(document) };
    try {
      await database.write();
      return success(null);
    } catch (error) {
      return failure(diskFailureOf(error, filePath));
    }
  }, systemTimers);
  return {
    length: () => document.lastChild?.textContent.length ?? 0,
    async type(text) {
      document = new Transform(document).insert(document.content.size - 1, articleSchema.text(text)).doc;
      const answer = await gathering.save();
      return answer.ok ? undefined : answer.error.systemCode;
    },
  };
}

function atomicAdapter(filePath: string): Adapter<ArticleFile> {
  return {
    read: async () => JSON.parse(await readFile(filePath, 'utf8')),
    write: async (article) => {
      await writeFileAtomic(filePath, writeArticle(article));
    },
  };
}
