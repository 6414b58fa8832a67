import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLevel } from '#core/proof/preflight/checklist';
import { usualChecklist } from '#core/proof/preflight/checklistFile';
import shipped from '#resources/checklist.json';
import { readChecklistFile, writeChecklistFile } from '../../../../../electron/storage/checklist/checklistFile';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { temporaryFolder } from '../support/temporaryFolder';

const fileSystem = createNodeFileSystem();
const usual = usualChecklist(shipped);
const strict = withLevel(usual, 'ready', 'spelling', 'block');

describe('the checklist of a library', () => {
  it('is the usual one where there is none, and comes back as it was kept', async () => {
    const folder = path.join(await temporaryFolder(), 'new');
    expect(await readChecklistFile(fileSystem, folder, usual)).toEqual({ ok: true, value: usual });
    expect(await writeChecklistFile(fileSystem, folder, strict)).toEqual({ ok: true, value: null });
    expect(await readChecklistFile(fileSystem, folder, usual)).toEqual({ ok: true, value: strict });
    expect(await writeChecklistFile(fileSystem, folder, usual)).toEqual({ ok: true, value: null });
    expect(await readChecklistFile(fileSystem, folder, strict)).toEqual({ ok: true, value: usual });
  });

  it('is told of and left alone, to the byte, where it is damaged', async () => {
    const folder = await temporaryFolder();
    const filePath = path.join(folder, 'checklist.json');
    for (const bytes of [Buffer.from('{ "format": "spalt-checklist"'), Buffer.from([0x7b, 0xff]), Buffer.alloc(0)]) {
      await writeFile(filePath, bytes);
      const refused = { ok: false, error: { code: 'checklist', filePath } };
      expect(await readChecklistFile(fileSystem, folder, usual)).toMatchObject(refused);
      expect(await writeChecklistFile(fileSystem, folder, strict)).toMatchObject(refused);
      expect(await readFile(filePath)).toEqual(bytes);
    }
    await mkdir(path.join(folder, 'other', 'checklist.json'), { recursive: true });
    expect(await readChecklistFile(fileSystem, path.join(folder, 'other'), usual)).toMatchObject({
      ok: false,
      error: { problems: [{ code: 'not-a-checklist' }] },
    });
  });
});
