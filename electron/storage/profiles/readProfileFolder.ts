import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ProfileFailure } from '#core/contract/requests/exportRequests';
import type { ProfileParts } from '#core/publish/profile/readProfile';
import { profileFileName, readProfile } from '#core/publish/profile/readProfile';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import { diskFailureOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';
import { readUtf8 } from '../library/readUtf8';
import { kindOfPicture } from '../pictures/kindOfPicture';
import type { PictureSize } from '../pictures/sizeOfPicture';
import { sizeOfPicture } from '../pictures/sizeOfPicture';
import { profileJsonName } from './profileFolders';

const styleName = 'style.css';
const listStyleName = 'list.css';
const fontsName = 'fonts';
const templateName = /^[a-z0-9][a-z0-9_-]{0,60}\.liquid$/u;
/** What people put beside it, and no page ever has: licences, descriptions, what systems leave lying about. */
const isOfNoPage = /^(?:\.|desktop\.ini$|thumbs\.db$)|(?:\.md|\.txt|license|licence)$/iu;
/** More is no profile but a folder that was chosen by mistake. */
const maximumFiles = 100;
const maximumBytes = 4_000_000;

/**
 * Reads the folder of a profile. Fails with what the disk said, or with everything that is wrong and where; nothing in
 * it is changed, and nothing beside it is read.
 */
export async function readProfileFolder(
  fileSystem: FileSystem,
  folderPath: string,
  { isShipped }: { readonly isShipped: boolean },
): Promise<Result<SiteProfile, ProfileFailure>> {
  const problems: Problem[] = [];
  try {
    const names = await namesOfProfile(fileSystem, folderPath);
    if (!names.includes(profileJsonName)) {
      problems.push({ place: '', code: 'not-a-profile', facts: {} });
      return failure({ code: 'profile-damaged', filePath: folderPath, problems });
    }
    if (names.length > maximumFiles) {
      problems.push({ place: '', code: 'too-many-parts', facts: { maximum: maximumFiles } });
      return failure({ code: 'profile-damaged', filePath: folderPath, problems });
    }
    const templates: Record<string, string> = {};
    const files: Record<string, Uint8Array> = {};
    const parts: { json: string; style: string; listStyle: string } & Pick<ProfileParts, 'templates' | 'files'> = {
      json: '',
      style: '',
      listStyle: '',
      templates,
      files,
    };
    for (const name of names) {
      const bytes = await readWithin(fileSystem, path.join(folderPath, name));
      if (!bytes.ok) problems.push({ ...bytes.error, place: name });
      else if (profileFileName.test(name)) {
        if (isOfItsKind(name, bytes.value)) files[name] = bytes.value;
        else problems.push({ place: name, code: 'profile-file-kind', facts: { found: name } });
      } else if (isTextOfProfile(name)) {
        const text = readUtf8(bytes.value);
        if (!text.ok) problems.push({ ...text.error, place: name });
        else if (name === profileJsonName) parts.json = text.value;
        else if (name === styleName) parts.style = text.value;
        else if (name === listStyleName) parts.listStyle = text.value;
        else templates[name] = text.value;
      } else problems.push({ place: name, code: 'profile-file-name', facts: { found: name } });
    }
    // What can't be read is missing elsewhere, and would be told of twice.
    if (problems.length > 0) return failure({ code: 'profile-damaged', filePath: folderPath, problems });
    const read = readProfile(parts, isShipped);
    if (!read.ok) return failure({ code: 'profile-damaged', filePath: folderPath, problems: read.error });
    return success({ ...read.value, pictureSizes: pictureSizesOf(files) });
  } catch (error) {
    return failure(diskFailureOf(error, folderPath));
  }
}

/** The names of its files from the folder, with `/` on every system, in an order that is the same everywhere. */
async function namesOfProfile(fileSystem: FileSystem, folderPath: string): Promise<readonly string[]> {
  const names = (await fileSystem.namesIn(folderPath)).filter((name) => !isOfNoPage.test(name));
  const fontsPath = path.join(folderPath, fontsName);
  const hasFonts = names.includes(fontsName) && (await fileSystem.stateOf(fontsPath))?.kind === 'folder';
  const fonts = hasFonts ? (await fileSystem.namesIn(fontsPath)).filter((name) => !isOfNoPage.test(name)) : [];
  return [
    ...names.filter((name) => !hasFonts || name !== fontsName),
    ...fonts.map((name) => `${fontsName}/${name}`),
  ].toSorted();
}

/** The sizes of the pictures among the files; one that does not tell its own is left out. */
function pictureSizesOf(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, PictureSize>> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, bytes]) => {
      const kind = kindOfPicture(bytes);
      const size = kind === undefined ? undefined : sizeOfPicture(bytes, kind);
      return size === undefined ? [] : [[name, size]];
    }),
  );
}

async function readWithin(fileSystem: FileSystem, filePath: string): Promise<Result<Uint8Array, Problem>> {
  const state = await fileSystem.stateOf(filePath);
  if (state !== undefined && state.kind !== 'file') {
    return failure({ place: '', code: 'profile-file-name', facts: { found: path.basename(filePath) } });
  }
  if (state !== undefined && state.byteCount > maximumBytes) {
    return failure({ place: '', code: 'file-too-large', facts: { maximum: maximumBytes } });
  }
  return success(await fileSystem.readFile(filePath));
}

function isTextOfProfile(name: string): boolean {
  return name === profileJsonName || name === styleName || name === listStyleName || templateName.test(name);
}

/** Whether a file begins as its kind does, so that no page lies behind the name of a picture. */
function isOfItsKind(name: string, bytes: Uint8Array): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (ending === 'woff2') return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'wOF2';
  return kindOfPicture(bytes) === ending;
}
