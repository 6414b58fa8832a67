import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../../../..');

/** The majors that Electron's makers keep at a time: the newest ones. */
const keptMajors = 3;

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(projectFolder, name), 'utf8'));
}

/**
 * The list of Electron's versions comes with what builds Spalt, and is renewed with the lockfile: no clock makes this fail,
 * only a lockfile that knows more of Electron than `package.json` does.
 */
it('is a version that its makers keep, of those that the lockfile knows', () => {
  const lock = readJson('package-lock.json');
  expect(lock).toMatchObject({
    packages: {
      'node_modules/electron': { version: expect.stringMatching(/^\d+\.\d+\.\d+$/u) },
      'node_modules/electron-to-chromium': { version: expect.any(String) },
    },
  });
  const pinned = lockedElectron(lock);
  const majors = Object.keys(Object(readJson('node_modules/electron-to-chromium/versions.json')))
    .map((version) => Number.parseInt(version, 10))
    .toSorted((one, other) => other - one);
  const newest = [...new Set(majors)].slice(0, keptMajors);
  expect(newest).toHaveLength(keptMajors);
  expect(newest).toContain(Number.parseInt(pinned, 10));
  expect(readJson('package.json')).toMatchObject({ devDependencies: { electron: pinned } });
});

function lockedElectron(lock: unknown): string {
  const { packages }: { readonly packages: Readonly<Record<string, { readonly version?: string }>> } = Object(lock);
  return packages['node_modules/electron']?.version ?? '';
}
