import { wholeList } from '#core/library/catalogue/wholeList';
import { removeTree } from '../../../storage/library/removeTree';
import type { Command } from '../../Command';
import { failed } from '../../failed';
import { keptCataloguePath, withCatalogue } from './withCatalogue';

/** `spalt library rebuild`: forgets what is kept of a library and reads all of it anew. No article is touched. */
export const rebuildLibrary: Command = {
  shape: { name: 'library rebuild', operands: ['folder'], options: { 'user-data': { type: 'string' } } },
  async run({ operands: [libraryPath = ''], values }, context) {
    const { texts, fileSystem } = context;
    const choice = { libraryPath, userDataPath: values.get('user-data'), isCacheLeft: false };
    const keptPath = keptCataloguePath(choice);
    if ((await fileSystem.stateOf(libraryPath))?.kind === 'folder') await removeTree(fileSystem, keptPath);
    const rebuilt = await withCatalogue(choice, context, (catalogue) =>
      catalogue.query({ ...wholeList, offset: 0, limit: 1 }),
    );
    if (!rebuilt.ok) return failed({ ...rebuilt.error, isGiven: true }, texts);
    const { total, trashCount, unreadable } = rebuilt.value;
    return {
      exitCode: 0,
      lines: [texts('cli.rebuilt', { articles: total, trash: trashCount, unreadable: unreadable.length })],
      messages: [],
      data: { ok: true, articleCount: total, trashCount, unreadableCount: unreadable.length, cachePath: keptPath },
    };
  },
};
