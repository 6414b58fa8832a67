import { verify } from 'node:crypto';
import type { UpdateInfo } from 'builder-util-runtime';
import { Provider } from 'electron-updater';
import type { ResolvedUpdateFileInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider';
import { parse } from 'yaml';
import { z } from 'zod';
import type { UpdateSource } from './UpdateSource';

/** What electron-builder writes of a version beside its packages, as far as it is used. */
const feed = z.object({
  version: z.string().max(60),
  files: z
    .array(
      z.object({
        // The name of a file beside the feed: nothing leads out of that folder.
        url: z.string().regex(/^[\w][\w .+-]*$/u),
        sha512: z.base64().length(88),
        size: z.int().positive().optional(),
      }),
    )
    .min(1)
    .max(20),
  releaseDate: z.string().max(60).default(''),
});

type FeedClass = new (options: unknown, updater: unknown, parts: ProviderRuntimeOptions) => Provider<UpdateInfo>;

/**
 * The feed of a source, in the form of electron-updater. It is believed when its signature fits, which lies beside it
 * (`latest-linux.yml.sig`, in base64): so whoever holds the host, but not the key, can give nobody another Spalt.
 */
export function signedFeed({ address, publicKey }: UpdateSource): FeedClass {
  return class SignedFeed extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, parts: ProviderRuntimeOptions) {
      super(parts);
    }

    override async getLatestVersion(): Promise<UpdateInfo> {
      const name = `${this.getDefaultChannelName()}.yml`;
      const text = (await this.httpRequest(new URL(name, address))) ?? '';
      const signature = (await this.httpRequest(new URL(`${name}.sig`, address))) ?? '';
      if (!verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'))) {
        throw new Error('The feed of updates is not signed by the key of this Spalt');
      }
      const { version, files, releaseDate } = feed.parse(parse(text));
      const kept = files.map(({ size, ...file }) => (size === undefined ? file : { ...file, size }));
      return { version, files: kept, releaseDate, path: kept[0]?.url ?? '', sha512: kept[0]?.sha512 ?? '' };
    }

    override resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
      return files.map((info) => ({ url: new URL(encodeURIComponent(info.url), address), info }));
    }
  };
}
