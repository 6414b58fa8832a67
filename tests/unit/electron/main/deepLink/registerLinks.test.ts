import { expect, it } from 'vitest';
import { registerLinks } from '../../../../../electron/main/deepLink/registerLinks';

it.each([
  { isPackaged: true, platform: 'win32', env: {}, calls: [['spalt', 'C:\\Spalt.exe', ['--']]] },
  { isPackaged: false, platform: 'win32', env: {}, calls: [] },
  { isPackaged: true, platform: 'win32', env: { PORTABLE_EXECUTABLE_FILE: 'E:\\Spalt.exe' }, calls: [] },
  { isPackaged: true, platform: 'linux', env: {}, calls: [] },
  { isPackaged: true, platform: 'darwin', env: {}, calls: [] },
] as const)('on $platform, packaged: $isPackaged, $env', ({ isPackaged, platform, env, calls }) => {
  const made: unknown[] = [];
  const app = { isPackaged, setAsDefaultProtocolClient: (...of: readonly unknown[]) => made.push(of) > 0 };
  registerLinks(app, { platform, env, executablePath: 'C:\\Spalt.exe' });
  expect(made).toEqual(calls);
});
