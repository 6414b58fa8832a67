import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { success } from '#core/base/Result';
import { usualSettings } from '#core/contract/settings';
import { doSiteJob } from '../../../../../electron/main/site/doSiteJob';
import { SiteKeeper } from '../../../../../electron/main/site/SiteKeeper';
import type { RunSiteJob } from '../../../../../electron/main/site/SiteKeeper';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { openSettings } from '../../../../../electron/storage/settings/openSettings';
import { newsOf, now, SiteLibrary } from '../../storage/site/siteLibrary';
import { valueOf } from '../../storage/support/library';
import { temporaryFolder } from '../../storage/support/temporaryFolder';

const choice = { profile: null, baseAddress: 'https://abladet.example/', name: 'Åbladet' };
const wanted = { choice, isDryRun: false, articleIds: null };
const prepare = async (): Promise<Uint8Array> => new Uint8Array([1]);
const clock = { now: () => now };
const fileSystem = createNodeFileSystem();
const doJob: RunSiteJob = (job, watch) => doSiteJob(job, { fileSystem, clock, prepare, ...watch });

async function keeperOf(runJob: RunSiteJob = doJob) {
  const folder = await temporaryFolder();
  const open = () => openSettings(folder, { clock, defaults: usualSettings('sv') });
  const settings = await open();
  const keeper = new SiteKeeper({
    settings,
    resourcesFolderPath: path.resolve('resources'),
    runJob,
    onProgress: () => undefined,
  });
  return { keeper, settings, open };
}

describe('SiteKeeper', () => {
  it('tells what would change, does it, and then that nothing has', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2)]);
    const { keeper } = await keeperOf();
    expect(await keeper.run(library.libraryPath, wanted)).toEqual({ ok: false, error: { code: 'no-folder' } });
    keeper.choose(library.libraryPath, library.sitePath);
    const plan = valueOf(await keeper.run(library.libraryPath, { ...wanted, isDryRun: true }));
    expect(plan).toMatchObject({ isDryRun: true, articleCount: 2, added: { pageCount: 2 }, byteCount: 0 });
    const done = valueOf(await keeper.run(library.libraryPath, wanted));
    expect(done).toMatchObject({ isDryRun: false, added: plan?.added });
    const again = valueOf(await keeper.run(library.libraryPath, wanted));
    const none = { pages: [], pageCount: 0, pictureCount: 0, otherCount: 0 };
    expect(again).toMatchObject({ added: none, changed: none, removed: none });
    await library.put(newsOf(1, { section: 'Sport' }));
    await library.put(newsOf(2, { section: 'Sport' }));
    const one = valueOf(await keeper.run(library.libraryPath, { ...wanted, articleIds: [newsOf(1).id] }));
    expect(one?.changed.pages.map(({ headline }) => headline)).toEqual(['Nyhet 1']);
  });

  it('says why there is no site, in a way that the window can tell by its field', async () => {
    const library = await SiteLibrary.with([newsOf(1)]);
    const { keeper } = await keeperOf();
    const attempt = async (folderPath: string, more: Partial<typeof choice> = {}) => {
      keeper.choose(library.libraryPath, folderPath);
      const done = await keeper.run(library.libraryPath, { ...wanted, choice: { ...choice, ...more } });
      return done.ok ? undefined : done.error;
    };
    const { sitePath } = library;
    expect(await attempt(path.join(library.libraryPath, 'webb'))).toMatchObject({ code: 'within' });
    const without = new SiteKeeper({
      settings: (await keeperOf()).settings,
      resourcesFolderPath: '',
      runJob: doJob,
      onProgress: () => undefined,
    });
    without.choose(library.libraryPath, sitePath);
    const none = { ...wanted, choice: { ...choice, baseAddress: null } };
    expect(await without.run(library.libraryPath, none)).toEqual({ ok: false, error: { code: 'no-base-address' } });
    expect(await attempt(sitePath, { baseAddress: 'http://a/' })).toMatchObject({
      code: 'unfit-setting',
      problem: { place: 'baseAddress', code: 'base-address' },
    });
    const other = await SiteLibrary.with([newsOf(7)]);
    await other.export();
    expect(await attempt(other.sitePath)).toMatchObject({ code: 'other-library' });
  });

  it('does one at a time, and a cancelled one leaves every file of the old site whole', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2)]);
    const events = new EventEmitter();
    const started = once(events, 'started');
    let isHeld = false;
    const { keeper } = await keeperOf(async (job, watch) => {
      if (isHeld) {
        events.emit('started');
        await new Promise((resolve) => watch.signal.addEventListener('abort', resolve));
      }
      return doJob(job, watch);
    });
    keeper.choose(library.libraryPath, library.sitePath);
    await keeper.run(library.libraryPath, wanted);
    const before = await library.files();
    await library.put(newsOf(1, { section: 'Sport' }));
    isHeld = true;
    const running = keeper.run(library.libraryPath, wanted);
    await started;
    expect(await keeper.run(library.libraryPath, wanted)).toEqual({ ok: false, error: { code: 'busy' } });
    keeper.cancel();
    expect(await running).toEqual(success(null));
    expect(await library.files()).toEqual(before);
    await keeper.close();
    expect(await keeper.run(library.libraryPath, wanted)).toEqual({ ok: false, error: { code: 'busy' } });
  });

  it('remembers of each library where its site is and how it looks', async () => {
    const { keeper, settings, open } = await keeperOf(async () => ({ ok: false, error: { code: 'cancelled' } }));
    expect(keeper.state('/a/Tidningen')).toEqual({
      folderPath: null,
      choice: { profile: null, baseAddress: null, name: null },
      libraryName: 'Tidningen',
    });
    const profile = { name: 'local', isShipped: true };
    keeper.choose('/a', '/webb/a');
    await keeper.run('/a', { ...wanted, choice: { ...choice, profile } });
    for (let number = 0; number < 9; number++) keeper.choose(`/b${number}`, '/webb/b');
    keeper.choose('/a', '/webb/ny');
    await settings.change({});
    const reopened = (await open()).current().lastSites;
    expect(reopened).toHaveLength(8);
    expect(reopened[1]).toMatchObject({ libraryPath: '/b8', folderPath: '/webb/b' });
    expect(reopened[0]).toMatchObject({ libraryPath: '/a', folderPath: '/webb/ny' });
  });
});
