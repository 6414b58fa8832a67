import type { Spalt } from './launchSpalt';
import { makeArticles } from './makeArticles';

/** Puts so many articles into the library of a running Spalt, as another program would while the user is elsewhere. */
export async function bringArticles(spalt: Spalt, count: number): Promise<void> {
  makeArticles(spalt.libraryFolderPath, count);
  // What came meanwhile is looked for when the user comes back.
  await spalt.app.evaluate(({ app }) => app.emit('browser-window-focus'));
}
