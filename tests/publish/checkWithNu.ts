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
    for (const { name, html } of pages) {
      writeFileSync(path.join(folder, name.replaceAll(/[ /]/gu, '-').replace(/(?:\.html)?$/u, '.html')), html);
    }
    return messagesOf(folder).map(({ type, url, message, extract }) => [path.basename(url), type, message, extract]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function messagesOf(folder: string): readonly Message[] {
  const java = process.env['SPALT_JAVA'] ?? 'java';
  if (spawnSync(java, ['-version']).error !== undefined) {
    throw new Error(`Java is missing (${java}): apt-get install default-jre-headless, or set SPALT_JAVA`);
  }
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const { stderr } = spawnSync(java, ['-Xss4m', '-jar', jar, '--format', 'json', folder], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const report: { readonly messages: readonly Message[] } = JSON.parse(stderr);
  return report.messages;
}
