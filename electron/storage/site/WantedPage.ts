import type { Problem } from '#core/base/Problem';
import type { OtherPage } from '#core/publish/site/OtherPage';
import type { SiteContext } from '#core/publish/site/SiteContext';
import type { SiteLook } from '#core/publish/site/SiteLook';
import { printOf } from './planSite';
import type { WantedFile } from './SiteFolder';

/**
 * A page of a site that is no article. It is rendered only where what it is made of is not what the file was made of: of
 * a large site, most lists are as they were. One that the look can't show is looked at again in every run.
 */
export class WantedPage implements WantedFile {
  readonly path: string;
  readonly isCostly = false;
  readonly #print: string;
  readonly #render: () => { readonly text: string; readonly problems: readonly Problem[] };
  readonly #onProblems: (problems: readonly Problem[]) => void;
  #bytes: Uint8Array | undefined;
  #isFaulty = false;

  constructor(
    path: string,
    page: OtherPage,
    {
      look,
      print,
      context,
      onProblems,
    }: {
      readonly look: Pick<SiteLook, 'renderOtherPage'>;
      /** Of what all pages of the site are made with. */
      readonly print: string;
      readonly context: SiteContext;
      readonly onProblems: (problems: readonly Problem[]) => void;
    },
  ) {
    this.path = path;
    this.#print = printOf([print, context.baseAddress, context.sections, page]);
    this.#render = () => look.renderOtherPage(page, context);
    this.#onProblems = onProblems;
  }

  /** Null for one that the look could not show. */
  get made(): string | null {
    return this.#isFaulty ? null : this.#print;
  }

  async content(): Promise<Uint8Array> {
    if (this.#bytes === undefined) {
      const { text, problems } = this.#render();
      this.#isFaulty = problems.length > 0;
      if (this.#isFaulty) this.#onProblems(problems);
      this.#bytes = Buffer.from(text);
    }
    return this.#bytes;
  }
}
