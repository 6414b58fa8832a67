import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../storage/support/temporaryFolder';

/** A picture with these metadata, written by exiftool, the tool that others measure themselves by. */
export async function pictureWith(bytes: Uint8Array, ending: string, args: readonly string[]): Promise<Buffer> {
  const filePath = path.join(await temporaryFolder(), `bild.${ending}`);
  writeFileSync(filePath, bytes);
  if (args.length > 0) execFileSync('exiftool', ['-q', '-m', '-overwrite_original', ...args, filePath]);
  return readFileSync(filePath);
}

/** What exiftool finds in a picture, by group and name: `XMP-dc:Creator`. What it says of the file itself is left out. */
export async function tagsIn(bytes: Uint8Array, ending: string): Promise<Readonly<Record<string, unknown>>> {
  const filePath = path.join(await temporaryFolder(), `bild.${ending}`);
  writeFileSync(filePath, bytes);
  const json = execFileSync('exiftool', ['-q', '-j', '-G1', '-a', '-n', filePath], { encoding: 'utf8' });
  const [tags]: Record<string, unknown>[] = JSON.parse(json);
  return Object.fromEntries(
    Object.entries(tags ?? {}).filter(([name]) => !/^(?:SourceFile|System:|ExifTool:|File:|Composite:)/u.test(name)),
  );
}
