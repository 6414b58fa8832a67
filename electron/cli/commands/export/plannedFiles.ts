import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { PublishedArticle } from '#core/publish/publishArticle';
import type { PictureSource } from '../../../storage/export/PictureSource';
import { zipNameOf } from '../../../storage/export/writeZip';
import type { FileSystem } from '../../../storage/FileSystem';

/** The files that an export would write, in the order of their names; or the first photo that is missing. */
export async function plannedFiles(
  { files, assets = [], pictures }: PublishedArticle,
  {
    outPath,
    isZipped,
    pictures: source,
    fileSystem,
  }: {
    readonly outPath: string;
    readonly isZipped: boolean;
    readonly pictures: PictureSource;
    readonly fileSystem: FileSystem;
  },
): Promise<
  Result<
    { readonly added: readonly string[]; readonly replaced: readonly string[] },
    { readonly code: 'picture-missing'; readonly image: string }
  >
> {
  for (const picture of [...pictures, ...files.flatMap(({ making }) => making?.pictures ?? [])]) {
    if (!(await source.has(picture))) return failure({ code: 'picture-missing', image: picture.image });
  }
  const added: string[] = [];
  const replaced: string[] = [];
  const all = [...files, ...assets, ...pictures].map((file) => file.path);
  const names = new Set(isZipped ? all.slice(0, 1).map(zipNameOf) : all);
  for (const name of [...names].toSorted()) {
    const filePath = path.join(outPath, ...name.split('/'));
    // What can't be looked at is told of when it is to be written.
    const state = await fileSystem.stateOf(filePath).catch(() => undefined);
    (state === undefined ? added : replaced).push(filePath);
  }
  return success({ added, replaced });
}
