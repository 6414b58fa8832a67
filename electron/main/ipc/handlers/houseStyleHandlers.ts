import path from 'node:path';
import { app, dialog, shell } from 'electron';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type {
  ChosenTable,
  ExportedTable,
  HouseStyleAnswers,
  HouseStyleFailure,
  HouseStyleTexts,
} from '#core/contract/requests/houseStyleRequests';
import type { DiskFailure } from '#core/library/failures';
import { rulesFolder } from '#core/proof/houseStyle/rulesFolder';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import { makeFolders } from '../../../storage/durable/makeFolders';
import { readRulesBytes, readRulesFolder } from '../../../storage/houseStyle/readRulesFolder';
import { readUtf8 } from '../../../storage/library/readUtf8';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about the newsroom's rules of house style. */
export function houseStyleHandlers(parts: HandlerParts): HandlersOf<HouseStyleAnswers> {
  const { fileSystem, settings, texts, trials, window } = parts;
  return {
    'house-style:read': async ({ known }) => {
      const read = await readFolder();
      return read.ok && read.value.key === known ? success(null) : tried(read);
    },
    'house-style:save': async ({ rules, hash }) => {
      const refused = await refusedFile();
      if (refused !== null) return failure(refused);
      // What reads rules is large, and no start has a use for it.
      const { saveEditedRules } = await import('../../../storage/houseStyle/saveEditedRules');
      const saved = await (
        await parts.desk
      ).inOrder(async ({ folderPath }) => {
        const name = texts()('dialog.rules.name');
        return saveEditedRules(fileSystem, folderPath, { rules, hash, name });
      });
      return saved.ok ? tried(await readFolder()) : saved;
    },
    'house-style:show-folder': async () => {
      const folderPath = path.join((await parts.desk).store.folderPath, rulesFolder.name);
      try {
        await makeFolders(fileSystem, folderPath);
      } catch (error) {
        return failure(diskFailureOf(error, folderPath));
      }
      // It answers with words, and only for people.
      return (await shell.openPath(folderPath)) === ''
        ? success(null)
        : failure({ code: 'disk', systemCode: 'ENOENT', filePath: folderPath });
    },
    'house-style:choose-table': chooseTable,
    'house-style:export-table': exportTable,
  };

  async function readFolder(): Promise<Result<HouseStyleTexts, DiskFailure>> {
    return (await parts.desk).inOrder((store) => readRulesFolder(fileSystem, store.folderPath));
  }

  async function tried(read: Result<HouseStyleTexts, DiskFailure>): Promise<Result<HouseStyleTexts, DiskFailure>> {
    return read.ok ? success({ ...read.value, files: await trials.rules(read.value.files) }) : read;
  }

  /** Why the app's own file of rules is not to be read by main, which would take as long; null where it may be. */
  async function refusedFile(): Promise<HouseStyleFailure | null> {
    const read = await tried(await readFolder());
    const edited = read.ok ? read.value.files.find(({ isEdited }) => isEdited) : undefined;
    if (edited === undefined || edited.text.ok) return null;
    return { code: 'rules-damaged', filePath: edited.filePath, problems: [edited.text.error] };
  }

  async function chooseTable(): Promise<Result<ChosenTable | null, HouseStyleFailure>> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: texts()('dialog.rules.importTitle'),
      buttonLabel: texts()('dialog.rules.import'),
      filters: [{ name: texts()('dialog.rules.kind'), extensions: ['csv', 'tsv', 'txt'] }],
      properties: ['openFile'],
    });
    const [filePath] = filePaths;
    if (canceled || filePath === undefined) return success(null);
    const bytes = await readRulesBytes(fileSystem, filePath);
    const text = bytes.ok ? readUtf8(bytes.value) : bytes;
    return text.ok
      ? success({ fileName: path.basename(filePath), text: text.value })
      : failure({ code: 'table-damaged', filePath, problems: [text.error] });
  }

  async function exportTable(): Promise<Result<ExportedTable | null, HouseStyleFailure>> {
    const refused = await refusedFile();
    if (refused !== null) return failure(refused);
    const { exportFolderPath, settings: chosen } = settings.current();
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: texts()('dialog.rules.exportTitle'),
      buttonLabel: texts()('dialog.rules.export'),
      defaultPath: path.join(exportFolderPath ?? app.getPath('documents'), texts()('dialog.rules.fileName')),
      filters: [{ name: texts()('dialog.rules.kind'), extensions: ['csv'] }],
    });
    if (canceled || filePath === '') return success(null);
    const tablePath = path.extname(filePath) === '' ? `${filePath}.csv` : filePath;
    const { exportRulesTable } = await import('../../../storage/houseStyle/exportRulesTable');
    return (await parts.desk).inOrder(({ folderPath }) =>
      exportRulesTable(fileSystem, folderPath, {
        filePath: tablePath,
        // As spreadsheets have it in each language.
        separator: chosen.interfaceLanguage === 'sv' ? ';' : ',',
      }),
    );
  }
}
