import { createHash } from 'node:crypto';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';

/** A print of how the pages of a profile look; differs in other versions of Spalt too. Its settings are not in it. */
export function printOfProfile({ layout, templates, style, listStyle, files }: SiteProfile, version: string): string {
  const hash = createHash('sha256').update(JSON.stringify([version, layout, templates, style, listStyle]));
  for (const [name, bytes] of Object.entries(files))
    hash.update(JSON.stringify([name, bytes.byteLength])).update(bytes);
  return hash.digest('hex');
}
