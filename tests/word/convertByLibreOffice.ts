import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What LibreOffice makes of a Word document: in another form, by the ending of its file (`odt`, `txt:Text`, `docx`). */
export async function convertByLibreOffice(document: Uint8Array, form: string): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spalt-word-'));
  try {
    const filePath = path.join(folder, 'artikel.docx');
    await writeFile(filePath, document);
    const out = path.join(folder, 'ut');
    // Settings of its own, so that it never meets one that somebody has open.
    const settings = `-env:UserInstallation=file://${path.join(folder, 'settings')}`;
    await run('soffice', [settings, '--headless', '--convert-to', form, '--outdir', out, filePath]);
    return await readFile(path.join(out, `artikel.${form.split(':', 1)[0] ?? ''}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
