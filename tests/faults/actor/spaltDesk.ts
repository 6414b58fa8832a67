import { Transform } from '@tiptap/pm/transform';
import { articleSchema } from '#core/document/articleSchema';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { Desk } from './Desk';

/** Types into a session of the real storage, by steps, as the window does. */
export function spaltDesk(session: ArticleSession): Desk {
  let document = articleSchema.nodeFromJSON(session.current().document);
  return {
    length: () => document.lastChild?.textContent.length ?? 0,
    async type(text) {
      const typed = new Transform(document).insert(document.content.size - 1, articleSchema.text(text));
      document = typed.doc;
      const steps = typed.steps.map((step) => step.toJSON());
      const answer = await session.applySteps(session.revision(), steps);
      if (answer.ok) return undefined;
      return answer.error.code === 'disk' ? answer.error.systemCode : answer.error.code;
    },
  };
}
