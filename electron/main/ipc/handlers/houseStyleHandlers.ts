import path from 'node:path';
import { app, dialog, shell } from 'electron';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type {
  ChosenTable,
  ExportedTable,
  HouseStyleAnswers,
  HouseStyleFailure,
} from '#core/contract/requests/houseStyleRequests';
import { rulesFolder } from '#core/proof/houseStyle/rulesFolder';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import { makeFolders } from '../../../storage/durable/makeFolders';
import { exportRulesTable } from '../../../storage/houseStyle/exportRulesTable';
import { readRulesBytes, readRulesFolder } from '../../../storage/houseStyle/readRulesFolder';
import { saveEditedRules } from '../../../storage/houseStyle/saveEditedRules';
import { readUtf8 } from '../../../storage/library/readUtf8';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about the newsroom's rules of house style. */
export function houseStyleHandlers(parts: HandlerParts): HandlersOf<HouseStyleAnswers> {
  const { fileSystem, settings, texts, window } = parts;
  return {
    'house-style:read': async ({ known }) => {
      const read = await (await parts.desk).inOrder((store) => readRulesFolder(fileSystem, store.folderPath));
      return read.ok && read.value.key === known ? success(null) : read;
    },
    'house-style:save': async ({ rules, hash }) =>
      (await parts.desk).inOrder(async ({ folderPath }) => {
        const name = texts()('dialog.rules.name');
        const saved = await saveEditedRules(fileSystem, folderPath, { rules, hash, name });
        return saved.ok ? readRulesFolder(fileSystem, folderPath) : saved;
      }),
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
    const { exportFolderPath, settings: chosen } = settings.current();
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: texts()('dialog.rules.exportTitle'),
      buttonLabel: texts()('dialog.rules.export'),
      defaultPath: path.join(exportFolderPath ?? app.getPath('documents'), texts()('dialog.rules.fileName')),
      filters: [{ name: texts()('dialog.rules.kind'), extensions: ['csv'] }],
    });
    if (canceled || filePath === '') return success(null);
    const tablePath = path.extname(filePath) === '' ? `${filePath}.csv` : filePath;
    return (await parts.desk).inOrder(({ folderPath }) =>
      exportRulesTable(fileSystem, folderPath, {
        filePath: tablePath,
        // As spreadsheets have it in each language.
        separator: chosen.interfaceLanguage === 'sv' ? ';' : ',',
      }),
    );
  }
}
