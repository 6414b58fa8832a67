import path from 'node:path';
import { summaryOf } from '#core/library/summaryOf';
import type { ImportPlan } from '#core/library/bundle/planImport';
import { importBundle } from '../../storage/bundle/importBundle';
import { planBundleImport } from '../../storage/bundle/planBundleImport';
import { bundleReader } from '../../workshop/bundles/bundleReader';
import type { Command } from '../Command';
import { failed } from '../failed';

/** `spalt unbundle`: adds the article of a bundle to a library, or tells what that would do. */
export const unbundleArticle: Command = {
  shape: {
    name: 'unbundle',
    operands: ['file.spalt'],
    options: { library: { type: 'string', isRequired: true }, 'dry-run': { type: 'boolean' } },
  },
  async run({ operands: [filePath = ''], values, flags }, { texts, fileSystem, clock, ids }) {
    const libraryPath = values.get('library') ?? '';
    // This process is no other's: what takes it down takes nothing with it.
    const reader = bundleReader(fileSystem);
    const planned = await planBundleImport(filePath, libraryPath, { reader, fileSystem });
    if (!planned.ok) return failed(asGiven(planned.error, filePath), texts);
    const { contents, plan } = planned.value;
    const { headline, wordCount } = summaryOf(contents.article);
    const facts = { headline: headline === '' ? contents.article.id : headline, wordCount };
    const line = (told: ImportPlan): string => texts(`cli.import.${told.code}`, facts);
    if (flags.has('dry-run')) {
      return { exitCode: 0, lines: [line(plan)], messages: [], data: { ok: true, plan, folderPath: null } };
    }
    const imported = await importBundle(filePath, libraryPath, { clock, ids, reader, fileSystem });
    if (!imported.ok) return failed(asGiven(imported.error, filePath), texts);
    const { plan: carriedOut, articleId, folderPath } = imported.value;
    return {
      exitCode: 0,
      lines: [line(carriedOut), path.join(folderPath, 'article.json')],
      messages: [],
      data: { ok: true, plan: carriedOut, articleId, folderPath },
    };
  },
};

function asGiven<Failure extends { readonly code: string; readonly filePath: string }>(
  error: Failure,
  filePath: string,
): Failure & { readonly isGiven: boolean } {
  return { ...error, isGiven: error.code === 'disk' && path.resolve(error.filePath) === path.resolve(filePath) };
}
