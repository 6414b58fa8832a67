import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import { bundlesInWorkshop } from '../../../../electron/main/bundle/bundlesInWorkshop';
import { readBundle } from '../../../../electron/workshop/bundles/readBundle';
import type { WorkshopJob } from '../../../../electron/workshop/workshopJobs';
import { doJob } from '../../../../electron/workshop/workshopJobs';
import { buildZip } from '../../../faults/bundles/buildZip';
import { sampleArticle, wholeBundle } from '../../../faults/bundles/sampleParts';
import { valueOf } from '../storage/support/library';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { workshopParts } from '../workshop/support/workshopParts';

/** The real jobs, and what a message from one process to another makes of their answers. */
const workshop = {
  run: async (job: WorkshopJob): Promise<unknown> => structuredClone(await doJob(job, workshopParts)),
};

async function bundleIn(folder: string, bytes: Uint8Array = buildZip(wholeBundle())): Promise<string> {
  const filePath = path.join(folder, 'bron.spalt');
  await writeFile(filePath, bytes);
  return filePath;
}

describe('bundlesInWorkshop', () => {
  it('tells what the workshop tells: what is in a bundle, and what is wrong with one', async () => {
    const folder = await temporaryFolder();
    const reader = bundlesInWorkshop(workshop);
    const good = await bundleIn(folder);
    const contents = valueOf(await reader.read(good));
    expect(contents).toEqual(valueOf(await readBundle(good)));
    expect(valueOf(await reader.unpack(good, await temporaryFolder()))).toEqual(contents);
    expect(await reader.unpack(good, path.join(folder, 'borta'))).toEqual({
      ok: false,
      error: { code: 'disk', systemCode: 'ENOENT', filePath: path.join(folder, 'borta') },
    });
    const cutOff = await bundleIn(folder, (await readFile(good)).subarray(0, 400));
    const refused = await reader.read(cutOff);
    expect(refused).toEqual(await readBundle(cutOff));
    expect(refused).toMatchObject({ error: { code: 'invalid', problems: [{ code: 'not-a-bundle' }] } });
  });

  const { manifest, article } = { manifest: wholeManifest(), article: sampleArticle };
  it.each<[string, () => unknown]>([
    ['goes down', () => Promise.reject(new Error('The workshop took too much memory.'))],
    ['answers nothing', () => undefined],
    ['leads out of the folder', () => answerWith({ entries: [{ ...manifest.entries[0], path: '../ut.json' }] })],
    ['tells of another article', () => answerWith({ articleId: 'a0000000-0000-4000-8000-000000000000' })],
    ['tells of no article', () => ({ ok: true, value: { manifest, article: { ...article, document: {} } } })],
    [
      'tells of another file',
      () => ({ ok: false, error: { code: 'disk', systemCode: 'EIO', filePath: '/etc/passwd' } }),
    ],
    [
      'has words of its own',
      () => ({ ok: false, error: { code: 'invalid', filePath, problems: [{ place: '', code: 'x', facts: {} }] } }),
    ],
  ])('names the file when the workshop %s', async (_, answer) => {
    const reader = bundlesInWorkshop({ run: async () => answer() });
    const refused = {
      ok: false,
      error: {
        code: 'invalid',
        filePath,
        problems: [{ place: '', code: 'bundle-takes-too-much', facts: {} }],
      },
    };
    expect(await reader.read(filePath)).toEqual(refused);
    expect(await reader.unpack(filePath, '/post/ny')).toEqual(refused);
  });
  const filePath = '/post/bron.spalt';

  function answerWith(lies: Readonly<Record<string, unknown>>): unknown {
    return { ok: true, value: { manifest: { ...manifest, ...lies }, article } };
  }
});

function wholeManifest(): BundleContents['manifest'] {
  return JSON.parse(Buffer.from(wholeBundle()[0]?.bytes ?? '').toString('utf8'));
}
