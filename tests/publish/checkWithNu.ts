import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

/** Everything that the Nu HTML checker has to say of pages, warnings included. It is started once for all of them. */
export function checkWithNu(
  pages: readonly { readonly name: string; readonly html: string }[],
): readonly (readonly [page: string, type: string, message: string, extract: string | undefined])[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'spalt-nu-'));
  try {
    const filePaths = pages.map(({ name, html }) => {
      const filePath = path.join(folder, `${name.replaceAll(' ', '-')}.html`);
      writeFileSync(filePath, html);
      return filePath;
    });
    return messagesOf(filePaths).map(({ type, url, message, extract }) => [path.basename(url), type, message, extract]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function messagesOf(filePaths: readonly string[]): readonly Message[] {
  const java = process.env['SPALT_JAVA'] ?? 'java';
  if (spawnSync(java, ['-version']).error !== undefined) {
    throw new Error(`Java is missing (${java}): apt-get install default-jre-headless, or set SPALT_JAVA`);
  }
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const { stderr } = spawnSync(java, ['-Xss4m', '-jar', jar, '--format', 'json', ...filePaths], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const report: { readonly messages: readonly Message[] } = JSON.parse(stderr);
  return report.messages;
}
