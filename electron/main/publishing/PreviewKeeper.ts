import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ArticleFile } from '#core/article/articleFile';
import type { ArticleId } from '#core/article/ArticleId';
import { previewAddress } from '#core/contract/addresses';
import type { Preview } from '#core/contract/requests/previewRequests';
import type { PublishedPicture } from '#core/publish/picturePaths';
import type { PublishedArticle } from '#core/publish/publishArticle';

const pageName = 'preview.html';

/** A page that is looked at, with everything that its addresses lead to. */
interface KeptPage {
  readonly id: ArticleId;
  readonly address: string;
  /** Texts, files of a profile and pictures by their paths in the export. */
  readonly files: ReadonlyMap<string, string | Uint8Array | PublishedPicture>;
}

/** Makes a picture of an article as it is published. */
export type MakePicture = (id: ArticleId, picture: PublishedPicture) => Promise<Uint8Array>;

/**
 * The page that is looked at beside the article: the very files of an export, in memory. Its photos are made when the
 * frame asks for them, by the same workshop and the same cache as those of an export, so that an export finds them made.
 */
export class PreviewKeeper {
  readonly #makePicture: MakePicture;
  #page: KeptPage | undefined;

  constructor(makePicture: MakePicture) {
    this.#makePicture = makePicture;
  }

  /** Keeps what an article was published as, on a site of that name, in place of what was kept before. */
  async make(article: ArticleFile, published: PublishedArticle, siteName: string | null): Promise<Preview> {
    const { shownElsewhere } = await import('#core/publish/shownElsewhere');
    const { asPrinted } = await import('#core/publish/html/asPrinted');
    const { files, assets = [], pictures, cardPicture } = published;
    const [page] = files;
    if (page === undefined) throw new Error('An export without a page');
    const { making } = page;
    // On paper, photos and files of the profile are within the page.
    const text = making === undefined ? page.text : asPrinted(page.text);
    const bytes = Buffer.from(text);
    // Under one name, whatever the headline and with it the page's own become: a frame stays at its address.
    const shownPath = page.path.replace(/[^/]+$/u, pageName);
    const address = previewAddress(article.id, shownPath);
    this.#page = {
      id: article.id,
      address,
      files: new Map<string, string | Uint8Array | PublishedPicture>([
        [shownPath, text],
        ...[...assets, ...(making?.assets ?? [])].map(({ path, bytes: content }) => [path, content] as const),
        ...[...pictures, ...(making?.pictures ?? [])].map((picture) => [picture.path, picture] as const),
      ]),
    };
    return {
      address,
      medium: making === undefined ? 'screen' : 'paper',
      byteCount: bytes.byteLength,
      compressedByteCount: (await promisify(gzip)(bytes)).byteLength,
      elsewhere: shownElsewhere(article, siteName),
      cardPicture: cardPicture === null ? null : previewAddress(article.id, cardPicture),
    };
  }

  /** Forgets the page. */
  end(): void {
    this.#page = undefined;
  }

  /** Whether an address is that of the page which is looked at. */
  isPage(address: string): boolean {
    return this.#page?.address === address;
  }

  /** A file of the page; undefined where it has none of that path, or a photo that can't be made. */
  async fileOf(id: ArticleId, path: string): Promise<Uint8Array | undefined> {
    const page = this.#page;
    const file = page?.id === id ? page.files.get(path) : undefined;
    if (file === undefined || file instanceof Uint8Array) return file;
    if (typeof file === 'string') return Buffer.from(file);
    return this.#makePicture(id, file).catch(() => undefined);
  }
}
