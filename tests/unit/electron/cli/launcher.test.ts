import { appendFile, cp, mkdir, rm, stat, symlink } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../storage/support/temporaryFolder';

const needed = [
  'core',
  'electron',
  'resources/checklist.json',
  'resources/houseStyle',
  'resources/languages',
  'package.json',
  'tsconfig.base.json',
  'vite.cli.config.ts',
];

async function launch(projectFolder: string) {
  const child = spawn(process.execPath, [path.join(projectFolder, 'electron/cli/spalt.mjs'), '--version'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closing = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closing;
  const bundle = await stat(path.join(projectFolder, 'out/cli/spalt.js')).catch(() => undefined);
  return { code: child.exitCode, out, err, builtMs: bundle?.mtimeMs ?? 0 };
}

it('builds the command line when it is missing or older than its sources, and says why it can not', async () => {
  const folder = await temporaryFolder();
  for (const place of needed) {
    await mkdir(path.dirname(path.join(folder, place)), { recursive: true });
    await cp(place, path.join(folder, place), { recursive: true, preserveTimestamps: true });
  }
  const withoutPackages = await launch(folder);
  expect(withoutPackages).toMatchObject({
    code: 1,
    out: '',
    err: 'spalt: the packages that build it are missing: run npm ci\n',
  });

  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const first = await launch(folder);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  const second = await launch(folder);
  expect(second).toEqual(first);

  await appendFile(path.join(folder, 'core/base/Clock.ts'), '\n');
  const third = await launch(folder);
  expect(third).toMatchObject({ code: 0, err: '', out: first.out });
  expect(third.builtMs).toBeGreaterThan(second.builtMs);

  await rm(path.join(folder, 'core/base/Result.ts'));
  const broken = await launch(folder);
  expect(broken).toMatchObject({ code: 1, out: '', builtMs: third.builtMs });
  expect(broken.err).toContain('spalt: could not build itself:');
});
