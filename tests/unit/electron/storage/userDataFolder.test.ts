import { describe, expect, it } from 'vitest';
import { userDataFolder } from '../../../../electron/storage/userDataFolder';

describe('userDataFolder', () => {
  it.each([
    ['linux', {}, '/hem/.config/Spalt'],
    ['linux', { XDG_CONFIG_HOME: '/annat' }, '/annat/Spalt'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/hem/.config/Spalt'],
    ['darwin', {}, '/hem/Library/Application Support/Spalt'],
    ['win32', { APPDATA: '/hem/roaming' }, '/hem/roaming/Spalt'],
  ] as const)('on %s with %j', (platform, env, folder) => {
    expect(userDataFolder(env, platform, '/hem')).toBe(folder);
  });
});
