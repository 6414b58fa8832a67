import * as electron from 'electron';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { Catalogue } from '#core/library/catalogue/Catalogue';
import type { ChosenText } from '#core/publish/chosenText';
import { articleToPublish } from './articleToPublish';

/** Puts the article's fragment on the clipboard: as HTML for an editor, and its source for a field of plain text. */
export async function copyHtml(
  session: ArticleSession,
  catalogue: Pick<Catalogue, 'addressesOf'>,
  chosenText: ChosenText,
): Promise<void> {
  const { publishArticle } = await import('#core/publish/publishArticle');
  const { files } = publishArticle(await articleToPublish(session, catalogue, chosenText), { format: 'fragment' });
  const html = files.map(({ text }) => text).join('');
  const { clipboard } = electron;
  if ('ClipboardItem' in electron) {
    await clipboard.write([new electron.ClipboardItem({ 'text/html': html, 'text/plain': html })]);
  } else {
    // Electron before 45 has another form, which the types of today no longer know.
    const write: unknown = Reflect.get(clipboard, 'write');
    if (typeof write === 'function') Reflect.apply(write, clipboard, [{ html, text: html }]);
  }
}
