import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { lookFolder } from '#core/publish/site/addressWithoutReserved';
import type { KeptAddress } from '#core/publish/site/assignAddresses';
import { listPages } from '#core/publish/site/listPages';
import type { OtherPage } from '#core/publish/site/OtherPage';
import { renderRedirect } from '#core/publish/site/pages/renderRedirect';
import type { SiteContext } from '#core/publish/site/SiteContext';
import type { RenderedSiteArticle } from '#core/publish/site/renderSiteArticle';
import { renderSiteArticle } from '#core/publish/site/renderSiteArticle';
import type { SiteEntry, TeaserPicture } from '#core/publish/site/SiteEntry';
import type { SiteArticle } from '#core/publish/site/SiteArticle';
import type { SiteFile } from '#core/publish/site/SiteFile';
import { siteFiles } from '#core/publish/site/siteFiles';
import type { SiteFailure } from '#core/contract/SiteFailure';
import type { SiteNotice, SiteReport } from '#core/publish/site/SiteReport';
import { diskFailureOf } from '../diskFailureOf';
import { DiskError } from '../DiskError';
import { writeDurably } from '../durable/writeDurably';
import { sha256Of } from '../hashing';
import { mapInParallel } from '../library/mapInParallel';
import { articleFileName } from '../library/readLibraryFolder';
import type { SiteExport } from './SiteExport';
import { isOfOtherLibrary } from './isOfOtherLibrary';
import { noticesOfPlan } from './noticesOfPlan';
import { PictureMaker } from './PictureMaker';
import type { PlannedPage, SitePlan } from './planSite';
import { planSite, printOf } from './planSite';
import type { KnownSite } from './readKnownSite';
import { reportArticles } from './reportArticles';
import { SiteChanges } from './SiteChanges';
import type { WantedFile } from './SiteFolder';
import { SiteFolder } from './SiteFolder';
import type { KeptArticle } from './siteManifest';
import { siteManifestName, writeSiteManifest } from './siteManifest';
import type { LibrarySurvey, SurveyedArticle } from './surveyLibrary';
import { surveyLibrary } from './surveyLibrary';
import { WantedPage } from './WantedPage';

/** Articles are rendered and written so many at a time, and photos so many. */
const batchSize = 128;
const pictureBatchSize = 32;
const parallelLooks = 16;

/** An article that has its files on the site. */
interface DoneArticle {
  /** What its page was made of; empty where something stands in the way of it. */
  readonly page: string;
  readonly picture: TeaserPicture | null;
  readonly files: readonly string[];
}

interface RenderedPage {
  readonly planned: PlannedPage;
  readonly rendered: RenderedSiteArticle;
}

/** One run of `exportSite`. */
export class SiteRun {
  readonly #given: SiteExport;
  readonly #rootPath: string;
  readonly #baseAddress: string;
  readonly #known: KnownSite;
  readonly #print: string;
  readonly #nowMs: number;
  readonly #folder: SiteFolder;
  readonly #changes: SiteChanges;
  readonly #pictures: PictureMaker;
  readonly #notices = new Map<ArticleId, readonly SiteNotice[]>();
  /** By what is wrong in the look: the notice of the first page that has it. */
  /** By what is wrong: the first page that shows it, in the order in which they are wanted. */
  readonly #lookNotices = new Map<string, { readonly order: number; readonly notice: SiteNotice }>();
  #wantedPageCount = 0;
  readonly #done = new Map<ArticleId, DoneArticle>();
  readonly #failed = new Set<ArticleId>();
  #renderedCount = 0;
  #doneCount = 0;
  #totalCount = 0;

  constructor(
    given: SiteExport,
    {
      rootPath,
      baseAddress,
      known,
    }: { readonly rootPath: string; readonly baseAddress: string; readonly known: KnownSite },
  ) {
    const { fileSystem, look, chosenText, isDryRun, clock } = given;
    const { manifest, journal, left } = known;
    this.#given = given;
    this.#rootPath = rootPath;
    this.#baseAddress = baseAddress;
    this.#known = known;
    this.#print = printOf([look.settings, look.print, chosenText]);
    this.#nowMs = clock.now();
    this.#folder = new SiteFolder({
      fileSystem,
      rootPath,
      known: { manifest: manifest.files, left },
      journal: isDryRun ? undefined : journal,
    });
    this.#changes = new SiteChanges(this.#folder, isDryRun);
    this.#pictures = new PictureMaker(given);
  }

  async run(): Promise<Result<SiteReport, SiteFailure>> {
    try {
      return await this.#run();
    } finally {
      await this.#folder.close();
      await this.#known.journal?.close();
    }
  }

  async #run(): Promise<Result<SiteReport, SiteFailure>> {
    const { folderPath, isDryRun, look } = this.#given;
    const survey = await this.#survey();
    if (isOfOtherLibrary(this.#known.manifest, survey)) return failure({ code: 'other-library', filePath: folderPath });
    await this.#putLook();
    const plan = await this.#putArticles(survey);
    const entries = this.#entriesOf(plan);
    const lists = listPages(entries, look.settings);
    const context = { settings: look.settings, baseAddress: this.#baseAddress, sections: lists.sections };
    await this.#putNoticesAndRedirects(plan, context);
    await this.#putFiles(siteFiles(entries, { lists, context, nowMs: this.#nowMs }), context);
    this.#stopIfCancelled();
    await this.#changes.removeOthers();
    if (!isDryRun) await this.#writeManifest(plan);
    return success({
      folderPath,
      isDryRun,
      articleCount: entries.length,
      renderedCount: this.#renderedCount,
      ...this.#changes.summary,
      notices: [
        ...survey.notices,
        ...[...this.#notices.values()].flat(),
        ...noticesOfPlan(plan, survey, this.#given),
        ...this.#noticesOfLook(),
        ...this.#changes.notices,
      ],
      articles: reportArticles(plan, survey, this.#given),
    });
  }

  async #survey(): Promise<LibrarySurvey> {
    const { fileSystem, libraryPath, look, chosenText, signal } = this.#given;
    const { manifest } = this.#known;
    const known = manifest.print === this.#print ? manifest.articles : new Map();
    return surveyLibrary({ fileSystem, libraryPath, settings: look.settings, chosenText, known, signal });
  }

  /** What pages ask for beside photos, before the first page does. */
  async #putLook(): Promise<void> {
    const files = Object.entries(this.#given.look.files).map(([name, bytes]) => ({
      path: `${lookFolder}/${name}`,
      made: null,
      isCostly: false,
      content: async () => bytes,
    }));
    await this.#changes.put(files);
    if (this.#given.articleIds === undefined) return;
    // Pages that stay may have been made by another profile, and ask for what that one brought.
    const wanted = new Set(files.map((file) => file.path));
    for (const known of this.#folder.knownPaths)
      if (known.startsWith(`${lookFolder}/`) && !wanted.has(known)) this.#changes.keep(known);
  }

  /** Puts the page of every article in place, each after its photos. Plans anew for as long as one can't be made. */
  async #putArticles(survey: LibrarySurvey): Promise<SitePlan> {
    for (const surveyed of survey.articles) {
      const { missingImage: image } = surveyed;
      if (image !== undefined && this.#isAbout(surveyed.article.id))
        this.#fail(surveyed, { code: 'picture-missing', articlePath: this.#pathOf(surveyed), image });
    }
    for (;;) {
      const plan = this.#plan(survey);
      const failedBefore = this.#failed.size;
      const asLeft = await mapInParallel(plan.pages, parallelLooks, (planned) => this.#keepIfAsLeft(planned));
      const pending = plan.pages.filter((_, index) => asLeft[index] === false);
      this.#totalCount += pending.length;
      this.#tell();
      await this.#putPages(pending, plan);
      if (this.#failed.size > failedBefore) continue;
      for (const { files } of plan.kept.values()) for (const file of files) this.#changes.keep(file);
      return plan;
    }
  }

  #plan(survey: LibrarySurvey): SitePlan {
    return planSite(survey, {
      manifest: this.#known.manifest,
      settings: this.#given.look.settings,
      baseAddress: this.#baseAddress,
      print: this.#print,
      nowMs: this.#nowMs,
      failed: this.#failed,
      articleIds: this.#given.articleIds,
    });
  }

  #isAbout(id: ArticleId): boolean {
    return this.#given.articleIds?.has(id) !== false;
  }

  /** Whether the page of an article would be as it is, and it and its photos are there. Then they stay, unseen. */
  async #keepIfAsLeft({ surveyed, page, before }: PlannedPage): Promise<boolean> {
    const { id } = surveyed.article;
    if (this.#done.get(id)?.page === page) return true;
    if (before?.page !== page) return false;
    for (const file of before.files) if (!(await this.#folder.isAsLeft(file))) return false;
    for (const file of before.files) this.#changes.keep(file);
    this.#done.set(id, { page, picture: before.picture, files: before.files });
    return true;
  }

  /** A batch at a time: while one is written, the next is rendered. Those with many photos come in small batches. */
  async #putPages(pending: readonly PlannedPage[], plan: SitePlan): Promise<void> {
    let writing = Promise.resolve();
    let batch: RenderedPage[] = [];
    let pictureCount = 0;
    for (const [index, planned] of pending.entries()) {
      const rendered = await this.#render(planned, plan);
      if (rendered === undefined) this.#doneCount += 1;
      else batch.push({ planned, rendered });
      pictureCount += rendered?.pictures.length ?? 0;
      const isLast = index === pending.length - 1;
      if (!isLast && batch.length < batchSize && pictureCount < pictureBatchSize) continue;
      await writing;
      this.#stopIfCancelled();
      writing = this.#writePages(batch);
      // Told when it is waited for.
      writing.catch(() => undefined);
      batch = [];
      pictureCount = 0;
    }
    await writing;
  }

  async #writePages(pages: readonly RenderedPage[]): Promise<void> {
    await this.#putPictures(pages);
    const whole = pages.filter(({ planned }) => !this.#failed.has(planned.surveyed.article.id));
    await this.#changes.put(whole.map(({ planned, rendered }) => wantedText(planned.place.file, rendered.text)));
    for (const { planned, rendered } of whole) {
      const files = [planned.place.file, ...rendered.pictures.map((picture) => picture.path)];
      // Where something stands in the way, it is looked at again in every run.
      const page = files.every((file) => this.#changes.isInPlace(file)) ? planned.page : '';
      this.#done.set(planned.surveyed.article.id, { page, picture: rendered.teaserPicture, files });
    }
    this.#doneCount += pages.length;
    this.#tell();
  }

  async #render({ surveyed, place }: PlannedPage, { addresses }: SitePlan): Promise<RenderedSiteArticle | undefined> {
    const articlePath = this.#pathOf(surveyed);
    let article;
    try {
      article = await surveyed.read();
    } catch (error) {
      const { systemCode } = diskFailureOf(error, articlePath);
      const problems = [{ place: '', code: 'not-readable' as const, facts: { systemCode } }];
      this.#fail(surveyed, { code: 'unreadable', articlePath, problems });
      return undefined;
    }
    const { look } = this.#given;
    const rendered = renderSiteArticle(article, { look, baseAddress: this.#baseAddress, place, addresses });
    if (!rendered.ok) {
      this.#fail(surveyed, { code: 'not-rendered', articlePath, problems: rendered.error });
      return undefined;
    }
    this.#renderedCount += 1;
    const warnings = rendered.value.warnings.map((warning) => ({ code: 'warning' as const, articlePath, warning }));
    this.#notices.set(surveyed.article.id, warnings);
    return rendered.value;
  }

  /** Photos of several pages together, so that no processor waits for the last of one. */
  async #putPictures(pages: readonly RenderedPage[]): Promise<void> {
    const { jobCount } = this.#given;
    const wanted = pages.flatMap(({ planned: { surveyed }, rendered }) =>
      rendered.pictures.map((picture) =>
        this.#pictures.wanted(surveyed.folderName, picture, () => {
          const { image } = picture;
          this.#fail(surveyed, { code: 'picture-damaged', articlePath: this.#pathOf(surveyed), image });
        }),
      ),
    );
    for (let start = 0; start < wanted.length; start += pictureBatchSize) {
      this.#stopIfCancelled();
      await this.#changes.put(wanted.slice(start, start + pictureBatchSize), jobCount);
    }
    for (const { planned, rendered } of pages) {
      if (!this.#failed.has(planned.surveyed.article.id)) continue;
      for (const picture of rendered.pictures) this.#changes.forget(picture.path);
    }
  }

  #fail({ article }: SurveyedArticle, notice: SiteNotice): void {
    if (this.#failed.has(article.id)) return;
    this.#failed.add(article.id);
    this.#notices.set(article.id, [notice]);
  }

  #entriesOf({ pages, kept }: SitePlan): readonly SiteEntry[] {
    const made = pages.map(({ surveyed, place }) => {
      const { article } = surveyed;
      return { article, place, picture: this.#done.get(article.id)?.picture ?? null };
    });
    const before = [...kept.values()].flatMap(({ article, place, picture }) =>
      article === null ? [] : [{ article, place, picture }],
    );
    return [...made, ...before];
  }

  async #putNoticesAndRedirects({ pages, kept, notices }: SitePlan, context: SiteContext): Promise<void> {
    await this.#changes.put(
      notices.map(({ surveyed: { article }, place: { address, file } }) =>
        this.#wantedPage(file, { kind: 'withdrawn', address, killedAt: article.killedAt }, context),
      ),
    );
    const places: readonly KeptAddress[] = [...pages, ...notices, ...kept.values()].map(({ place }) => place);
    await this.#changes.put(
      places.flatMap(({ address, former }) =>
        former.map((from) => wantedText(from.file, renderRedirect({ from: from.address, to: address }, context))),
      ),
    );
  }

  #wantedPage(filePath: string, page: OtherPage, context: SiteContext): WantedFile {
    const { look } = this.#given;
    const order = ++this.#wantedPageCount;
    const onProblems = (problems: readonly Problem[]): void => this.#noteLook(filePath, problems, order);
    return new WantedPage(filePath, page, { look, print: this.#print, context, onProblems });
  }

  /** One fault in a template is on many pages, which are drawn side by side. */
  #noteLook(filePath: string, problems: readonly Problem[], order: number): void {
    const kinds = JSON.stringify(problems.map(({ code, facts }) => [code, facts]));
    const before = this.#lookNotices.get(kinds);
    if (before !== undefined && before.order < order) return;
    this.#lookNotices.set(kinds, { order, notice: { code: 'list-not-rendered', path: filePath, problems } });
  }

  #noticesOfLook(): readonly SiteNotice[] {
    return [...this.#lookNotices.values()]
      .toSorted((one, other) => one.order - other.order)
      .map(({ notice }) => notice);
  }

  /** A batch at a time, so that the texts of a large site are never in memory together. */
  async #putFiles(files: Iterable<SiteFile>, context: SiteContext): Promise<void> {
    let batch: WantedFile[] = [];
    let writing = Promise.resolve();
    const put = async (): Promise<void> => {
      await writing;
      this.#stopIfCancelled();
      writing = this.#changes.put(batch);
      writing.catch(() => undefined);
      batch = [];
    };
    for (const file of files) {
      batch.push(
        file.kind === 'list' ? this.#wantedPage(file.path, file.page, context) : wantedText(file.path, file.text),
      );
      if (batch.length === batchSize) await put();
    }
    await put();
    await writing;
  }

  async #writeManifest({ pages, notices, kept, gone }: SitePlan): Promise<void> {
    const { fileSystem } = this.#given;
    const { journal, manifestSha256 } = this.#known;
    const articles = new Map<ArticleId, KeptArticle>(kept);
    for (const [id, before] of gone) {
      articles.set(id, {
        ...before,
        source: '',
        openChangeCount: 0,
        page: null,
        article: null,
        picture: null,
        files: [],
      });
    }
    for (const { surveyed, place } of notices) {
      const article = withoutWords(surveyed.article, place);
      articles.set(article.id, {
        ...knownOf(surveyed, place),
        article,
        page: null,
        picture: null,
        files: [place.file],
      });
    }
    for (const { surveyed, place } of pages) {
      const done = this.#done.get(surveyed.article.id);
      if (done === undefined) throw new Error(`Neither made nor kept: ${place.file}`);
      articles.set(surveyed.article.id, { ...knownOf(surveyed, place), ...done });
    }
    const manifest = { print: this.#print, articles, files: this.#changes.files };
    const bytes = Buffer.from(writeSiteManifest(manifest));
    const manifestPath = path.join(this.#rootPath, siteManifestName);
    if (sha256Of(bytes) !== manifestSha256) {
      const written = await writeDurably(fileSystem, manifestPath, bytes);
      if (!written.ok) throw new DiskError(written.error.systemCode, `Not written: ${manifestPath}`);
    }
    await journal?.forget();
  }

  #pathOf({ folderName }: SurveyedArticle): string {
    return path.join(this.#given.libraryPath, folderName, articleFileName);
  }

  #stopIfCancelled(): void {
    this.#given.signal?.throwIfAborted();
  }

  #tell(): void {
    this.#given.onProgress?.({ doneCount: this.#doneCount, totalCount: this.#totalCount });
  }
}

function knownOf({ article, folderName, openChangeCount, source }: SurveyedArticle, place: KeptAddress) {
  return { folderName, source, openChangeCount, place, article };
}

/** What a site remembers of an article that was killed: nothing of what it said, since the manifest may be read by all. */
function withoutWords(article: SiteArticle, { address, file }: KeptAddress) {
  const nothing = { headline: '', kicker: '', description: null, section: null, tags: [], authors: [], related: [] };
  return { ...article, ...nothing, wanted: { address, file } };
}

function wantedText(filePath: string, text: string): WantedFile {
  return { path: filePath, made: null, isCostly: false, content: async () => Buffer.from(text) };
}
