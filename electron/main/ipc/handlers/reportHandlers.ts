import path from 'node:path';
import { app, dialog } from 'electron';
import { success } from '#core/base/Result';
import type { ReportAnswers, ReportFile } from '#core/contract/requests/reportRequests';
import { writeDurably } from '../../../storage/durable/writeDurably';
import { packZip } from '../../../storage/export/packZip';
import { gatherReport } from '../../trouble/gatherReport';
import { surroundingsNow } from '../../trouble/surroundingsNow';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about the report of a problem. Nothing is sent anywhere. */
export function reportHandlers(parts: HandlerParts): HandlersOf<ReportAnswers> {
  const { clock, fileSystem, log, settings, texts, window } = parts;
  // What is saved is what was shown, to the letter.
  let gathered: readonly ReportFile[] = [];
  return {
    'report:gather': async () => {
      gathered = await gatherReport({
        surroundings: surroundingsNow(parts.isSafeMode),
        settings: settings.current(),
        catalogue: parts.catalogues.of((await parts.desk).store.folderPath),
        log,
      });
      return gathered;
    },
    'report:save': async () => {
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: texts()('dialog.report.title'),
        buttonLabel: texts()('dialog.report.save'),
        defaultPath: path.join(app.getPath('documents'), texts()('dialog.report.fileName', { day })),
        filters: [{ name: texts()('dialog.report.kind'), extensions: ['zip'] }],
      });
      if (canceled || filePath === '') return success(null);
      const zipPath = path.extname(filePath) === '' ? `${filePath}.zip` : filePath;
      const entries = gathered.map(({ name, text }) => ({ path: name, bytes: Buffer.from(text), isPacked: false }));
      const written = await writeDurably(fileSystem, zipPath, await packZip(entries));
      if (!written.ok) return written;
      log.write('report-saved', { fileCount: entries.length });
      return success({ filePath: zipPath });
    },
  };
}
