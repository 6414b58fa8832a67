import { appendFileSync } from 'node:fs';
import { Transform } from '@tiptap/pm/transform';
import { isArticleId } from '#core/article/ArticleId';
import { articleSchema } from '#core/document/articleSchema';
import type { ArticleSession } from '#core/library/ArticleStore';
import { openLibrary } from '../../../../../electron/storage/library/openLibrary';
import { systemClock } from '../../../../../electron/storage/systemClock';
import { characterAt } from './characterAt';

/*
 * A program of its own that types without pause into an article until it is killed. Each answer is told in a file:
 * how long the text is that is on disk.
 */
const [libraryPath = '', id = '', answersPath = ''] = process.argv.slice(2);
const library = await openLibrary(libraryPath, { clock: systemClock });
if (!library.ok || !isArticleId(id)) throw new Error('No library');
const opened = await library.value.open(id);
if (!opened.ok) throw new Error(`Not opened: ${JSON.stringify(opened.error)}`);
const session = opened.value;

let document = articleSchema.nodeFromJSON(session.current().document);
appendFileSync(answersPath, `${document.lastChild?.textContent.length ?? 0}\n`);
for (;;) {
  const length = document.lastChild?.textContent.length ?? 0;
  const typed = new Transform(document).insert(document.content.size - 1, articleSchema.text(characterAt(length)));
  document = typed.doc;
  const steps = typed.steps.map((step) => step.toJSON());
  void tell(session.applySteps(session.revision(), steps), length + 1);
  await new Promise(setImmediate);
}

async function tell(answering: ReturnType<ArticleSession['applySteps']>, length: number): Promise<void> {
  const answer = await answering;
  if (!answer.ok) throw new Error(`Not saved: ${JSON.stringify(answer.error)}`);
  appendFileSync(answersPath, `${length}\n`);
}
