import { z } from 'zod';

/** The folder of a library that holds what was thrown away. */
export const trashFolderName = 'trash';
/** The file in the folder of an article that was thrown away. */
export const trashRecordName = 'trashed.json';

const trashRecord = z.object({ trashedAt: z.iso.datetime({ offset: true }) });

/** What stands in the file that tells when an article was thrown away. */
export function writeTrashRecord(trashedAt: string): string {
  return `${JSON.stringify({ trashedAt }, null, 2)}\n`;
}

/** When an article was thrown away, RFC 3339. Null when the file does not tell: then somebody else has put it there. */
export function readTrashRecord(text: string): string | null {
  try {
    return trashRecord.safeParse(JSON.parse(text)).data?.trashedAt ?? null;
  } catch {
    return null;
  }
}
