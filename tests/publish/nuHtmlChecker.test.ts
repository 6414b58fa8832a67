import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { profilePages } from './profilePages';
import { publishedPages } from './publishedPages';

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

/** Runs the Nu HTML checker once over all files. Gives every message it has, warnings included. */
function check(filePaths: readonly string[]): readonly Message[] {
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

it('has nothing to say of any page', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spalt-nu-'));
  try {
    const filePaths = [...publishedPages, ...profilePages].map(({ name, html }) => {
      const filePath = path.join(folder, `${name.replaceAll(' ', '-')}.html`);
      writeFileSync(filePath, html);
      return filePath;
    });
    const messages = check(filePaths).map(({ url, message, extract }) => [path.basename(url), message, extract]);
    expect(messages).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('is really run: it finds what is wrong', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spalt-nu-'));
  try {
    const filePath = path.join(folder, 'wrong.html');
    writeFileSync(
      filePath,
      '<!DOCTYPE html><html lang="sv"><head><title>T</title></head><body><img src="a"></body></html>',
    );
    expect(check([filePath]).map(({ type }) => type)).toContain('error');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
