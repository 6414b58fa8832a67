import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WrittenRequest } from '#core/publish/check/written/WrittenRequest';
import { publishArticle } from '#core/publish/publishArticle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { originalPictures } from '../../../../../electron/storage/export/PictureSource';
import { reportOf } from '../../../../../electron/storage/export/reportOf';
import { writeExport } from '../../../../../electron/storage/export/writeExport';
import { writeZip } from '../../../../../electron/storage/export/writeZip';
import { checkWritten } from '../../../../../electron/workshop/written/checkWritten';
import { articleOf, dialogueLine, documentOf } from '../../../core/document/build';
import { valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

const article = articleOf(documentOf({ headline: 'Ny bro' }, dialogueLine('Den är dyr.')));
const fileSystem = createNodeFileSystem();
const noPictures = originalPictures(fileSystem, () => undefined);
const readBack = (request: WrittenRequest) => checkWritten(request, fileSystem);

describe('reportOf', () => {
  it('has a file read back that is no page, by itself or in its zip', async () => {
    const folder = await temporaryFolder();
    const published = publishArticle(article, { format: 'markdown' });
    const exported = { article, format: 'markdown', lineWidth: null, published, isInProfile: false } as const;
    for (const write of [writeExport, writeZip]) {
      const written = valueOf(await write(folder, published, noPictures, fileSystem));
      const report = await reportOf(written, exported, readBack);
      expect(report).toEqual({ ...written, check: { findings: [], weight: null }, checklist: [] });
      // Held against another article it is not what was written.
      const other = { ...exported, article: articleOf(documentOf({ headline: 'Ny bro' }, dialogueLine('Hög.'))) };
      expect((await reportOf(written, other, readBack)).check.findings.map(({ code }) => code)).toContain(
        'words-missing',
      );
    }
  });

  it('tells that a file was not looked at, and keeps what was written', async () => {
    const folder = await temporaryFolder();
    const published = publishArticle(article, { format: 'text' });
    const written = valueOf(await writeExport(folder, published, noPictures, fileSystem));
    const exported = { article, format: 'text', lineWidth: null, published, isInProfile: false } as const;
    const report = await reportOf(written, exported, () => Promise.reject(new Error('The workshop took too long.')));
    expect(report.filePath).toBe(path.join(folder, 'ny-bro.txt'));
    expect(report.check.findings).toMatchObject([{ code: 'not-checked', severity: 'warning' }]);
  });

  it('looks at a page as it was made', async () => {
    const written = { filePath: '/ut/ny-bro.html', files: [], warnings: [] };
    const published = publishArticle(article, { format: 'page' });
    const exported = { article, format: 'page', lineWidth: null, published, isInProfile: false } as const;
    const page = await reportOf(written, exported, readBack);
    expect(page.check.findings.map(({ code }) => code)).toEqual(['no-description', 'no-canonical']);
  });
});
