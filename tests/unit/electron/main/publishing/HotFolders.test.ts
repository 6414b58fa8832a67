import { describe, expect, it } from 'vitest';
import type { HotFolderChoice } from '#core/contract/requests/hotFolderRequests';
import { usualSettings } from '#core/contract/settings';
import { HotFolders } from '../../../../../electron/main/publishing/HotFolders';
import { openSettings } from '../../../../../electron/storage/settings/openSettings';
import { valueOf } from '../../storage/support/library';
import { temporaryFolder } from '../../storage/support/temporaryFolder';

const wanted: HotFolderChoice = {
  isOn: true,
  format: 'markdown',
  profile: { name: 'local', isShipped: true },
  lineWidth: null,
  isZipped: true,
};

describe('HotFolders', () => {
  it('are off until somebody chooses one, and belong to a library', async () => {
    const folder = await temporaryFolder();
    const open = () => openSettings(folder, { defaults: usualSettings('sv'), clock: { now: () => 0 } });
    const hotFolders = new HotFolders(await open());
    expect(hotFolders.of('a')).toMatchObject({ folderPath: null, choice: { isOn: false } });
    // Nothing can go nowhere.
    expect(valueOf(await hotFolders.change('a', wanted))).toMatchObject({ folderPath: null, choice: { isOn: false } });
    await hotFolders.choose('a', 'ut');
    expect(hotFolders.of('a')).toMatchObject({ folderPath: 'ut', choice: { isOn: false } });
    await hotFolders.change('a', wanted);
    await hotFolders.choose('a', 'ut/webb');
    await hotFolders.choose('b', 'annat');
    const again = new HotFolders(await open());
    expect(again.of('a')).toMatchObject({ folderPath: 'ut/webb', choice: wanted });
    expect(again.of('b')).toMatchObject({ folderPath: 'annat', choice: { isOn: false } });
  });
});
