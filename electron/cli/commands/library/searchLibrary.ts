import type { Command } from '../../Command';
import { listArticles } from './listLibrary';
import { listOptions } from './listOptions';

/** `spalt library search`: the articles that have these words, the fittest first. */
export const searchLibrary: Command = {
  shape: { name: 'library search', operands: ['folder', 'words'], options: listOptions },
  run: (given, context) => listArticles(given, given.operands[1] ?? '', context),
};
