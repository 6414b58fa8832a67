import path from 'node:path';
import { readLanguageTag } from '#core/document/languageTag';
import type { ProofAnswers, WordListName } from '#core/contract/requests/proofRequests';
import { findDictionaries } from '../../../storage/words/findDictionaries';
import { dictionariesFolderName, readDictionaries } from '../../../storage/words/readDictionaries';
import { addToWordListFile, readWordListFile } from '../../../storage/words/wordListFile';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about proofreading. */
export function proofHandlers({ desk, fileSystem, settings, texts, trials }: HandlerParts): HandlersOf<ProofAnswers> {
  const folderOf = (list: WordListName, libraryPath: string): string =>
    list === 'newsroom' ? libraryPath : path.dirname(settings.filePath);
  const foldersOf = (libraryPath: string): readonly string[] =>
    (['newsroom', 'own'] as const).map((list) => path.join(folderOf(list, libraryPath), dictionariesFolderName));
  return {
    'proof:words': async () =>
      (await desk).inOrder(async (store) => ({
        newsroom: await readWordListFile(fileSystem, folderOf('newsroom', store.folderPath)),
        own: await readWordListFile(fileSystem, folderOf('own', store.folderPath)),
      })),
    // Tried out of order: what is saved meanwhile does not wait for it.
    'proof:dictionaries': async ({ language }) =>
      trials.dictionaries(
        await (await desk).inOrder((store) => readDictionaries(fileSystem, foldersOf(store.folderPath), language)),
      ),
    'proof:dictionary-languages': async () =>
      (await desk).inOrder(async (store) => {
        const found = await findDictionaries(fileSystem, foldersOf(store.folderPath));
        return [...found.keys()].flatMap((name) => readLanguageTag(name) ?? []);
      }),
    'proof:add-word': async ({ list, word }) =>
      (await desk).inOrder((store) =>
        addToWordListFile(fileSystem, folderOf(list, store.folderPath), {
          word,
          heading: texts()('dialog.wordListHeading'),
        }),
      ),
  };
}
