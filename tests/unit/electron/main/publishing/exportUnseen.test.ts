import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { success } from '#core/base/Result';
import { usualChecklist } from '#core/proof/preflight/checklistFile';
import { publishArticle } from '#core/publish/publishArticle';
import shipped from '#resources/checklist.json';
import { exportUnseen } from '../../../../../electron/main/publishing/exportUnseen';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { originalPictures } from '../../../../../electron/storage/export/PictureSource';
import { reportOf } from '../../../../../electron/storage/export/reportOf';
import { writeExport } from '../../../../../electron/storage/export/writeExport';
import { checkWritten } from '../../../../../electron/workshop/written/checkWritten';
import { articleOf, documentOf, paragraph } from '../../../core/document/build';
import { valueOf } from '../../storage/support/library';
import { temporaryFolder } from '../../storage/support/temporaryFolder';

const usual = usualChecklist(shipped);
const article = articleOf(documentOf({ headline: 'Ny bro' }, paragraph('Bron är XXX meter.')));

describe('exportUnseen', () => {
  it('tells in the report what the checklist warns of, and writes nothing of what it blocks', async () => {
    const folder = await temporaryFolder();
    const fileSystem = createNodeFileSystem();
    const exportArticle = async () => {
      const published = publishArticle(article, { format: 'text' });
      const pictures = originalPictures(fileSystem, () => undefined);
      const written = valueOf(await writeExport(folder, published, pictures, fileSystem));
      return success(
        await reportOf(
          written,
          { article, format: 'text', lineWidth: null, published, isInProfile: false },
          (request) => checkWritten(request, fileSystem),
        ),
      );
    };
    const blocking = { ...usual, export: { gapMarker: 'block', byline: 'warn' } } as const;
    expect(await exportUnseen(article, blocking, exportArticle)).toEqual({
      ok: false,
      error: { code: 'held-back', items: ['gapMarker'] },
    });
    expect(await readdir(folder)).toEqual([]);
    const warned = await exportUnseen(article, usual, exportArticle);
    expect(warned).toMatchObject({ ok: true, value: { checklist: [{ item: 'gapMarker', level: 'warn', count: 1 }] } });
    expect(await readdir(folder)).toEqual(['ny-bro.txt']);
    expect(await exportUnseen(article, usual, async () => success(null))).toEqual({ ok: true, value: null });
  });
});
