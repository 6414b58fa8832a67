import type { Problem } from '../../../base/Problem';
import type { Result } from '../../../base/Result';
import { failure, success } from '../../../base/Result';
import { pageProblems } from '../../check/pageProblems';
import type { ExpectedPiece } from '../../check/pieceProblems';
import { styleProblems, withFileAddresses } from '../../check/styleProblems';
import type { SiteProfile } from '../../profile/SiteProfile';
import { listTemplate, noticeTemplate } from '../../profile/SiteProfile';
import { TemplateEngine } from '../../profile/template/TemplateEngine';
import { standIns, TrustedMarkup } from '../../profile/template/TrustedMarkup';
import { addressBetween } from '../addressBetween';
import { lookFolder } from '../addressWithoutReserved';
import type { OtherPage } from '../OtherPage';
import { linksFrom } from '../pages/linksFrom';
import { listStyle } from '../pages/listStyle';
import { renderSiteHead } from '../pages/renderSiteHead';
import type { SiteContext } from '../SiteContext';
import { entryPieces, entryValues } from './entryValues';
import { noticeText, pagerOf } from './listPieces';
import { listWords, siteValuesOf } from './listValues';
import { shownPageOf } from './shownPageOf';

/**
 * The pages of a site that are no articles, by the templates of its profile. Templates are parsed and styles are judged
 * once, however many pages there are; of each page is judged what its template wrote.
 */
export class ProfilePages {
  readonly #profile: SiteProfile;
  readonly #engine: TemplateEngine;
  readonly #styleProblems: readonly Problem[];
  /** By the way from a page to the files of the profile: pages of one depth have the same style. */
  readonly #styles = new Map<string, string>();

  constructor(profile: SiteProfile) {
    this.#profile = profile;
    this.#engine = new TemplateEngine(profile.templates);
    const isOwnFile = (address: string): boolean => Object.hasOwn(profile.files, address);
    this.#styleProblems = [
      ...styleProblems(profile.style, { place: 'style.css', isOwnFile }),
      ...styleProblems(profile.listStyle, { place: 'list.css', isOwnFile }),
    ];
  }

  /** Whether the profile has a template for such a page. */
  has(page: OtherPage): boolean {
    return Object.hasOwn(this.#profile.templates, templateOf(page));
  }

  /** Writes a page. Fails with what is wrong in its template, or with what the page may not have or lacks. */
  render(page: OtherPage, context: SiteContext): Result<string, readonly Problem[]> {
    if (this.#styleProblems.length > 0) return failure(this.#styleProblems);
    const template = templateOf(page);
    const { settings, files } = this.#profile;
    const { baseAddress } = context;
    const { language } = settings;
    const shown = shownPageOf(page, settings);
    const to = (address: string): string =>
      shown.address === null ? baseAddress + address : addressBetween(shown.address, address);
    const fileAddress = (file: string): string => to(`${lookFolder}/${file}`);
    const linkTo = linksFrom(shown.address, baseAddress);
    const head = new TrustedMarkup(renderSiteHead(shown, context, this.#styleFor(fileAddress)), standIns.head);
    const text = noticeText(page, language);
    const pager = pagerOf(page, { linkTo, language });
    const headingLevel = page.kind === 'list' ? 2 : 3;
    const entries = shown.entries.map((entry, index) => ({
      entry,
      pieces: entryPieces(entry, { index, linkTo, headingLevel }),
    }));
    const filled = this.#engine.fill(template, {
      head,
      page: {
        kind: shown.kind,
        name: shown.name,
        heading: shown.heading,
        is_first: shown.isFirst,
        day: shown.day,
        text,
        pager,
        entries: entries.map(({ entry, pieces }) => entryValues(entry, pieces, { to, siteLanguage: language })),
      },
      site: siteValuesOf(this.#profile, { context, to, fileAddress, address: shown.address }),
      words: listWords(language),
    });
    if (!filled.ok) return filled;
    const { html, frame, starts } = filled.value;
    const piece = (name: string, markup: TrustedMarkup | null, isRequired: boolean): readonly ExpectedPiece[] =>
      markup === null
        ? []
        : [{ name, starts: starts.get(markup) ?? [], isOfHead: markup === head, inList: { template, isRequired } }];
    const ownFiles = new Set(Object.keys(files).map(fileAddress));
    const problems = pageProblems(frame, {
      isOwnFile: (address) => ownFiles.has(address),
      pieces: [
        ...piece('head', head, true),
        ...piece('page.text', text, true),
        ...entries.flatMap(({ pieces }) => [
          ...piece('entry.headline', pieces.headline, true),
          ...piece('entry.kicker', pieces.kicker, false),
          ...piece('entry.standfirst', pieces.standfirst, false),
          ...piece('entry.meta', pieces.meta, false),
          ...piece('entry.small_picture', pieces.smallPicture, false),
          ...piece('entry.picture', pieces.picture, false),
          ...piece('entry.large_picture', pieces.largePicture, false),
        ]),
        ...piece('page.pager', pager, true),
      ],
    });
    return problems.length > 0 ? failure(withoutRepeats(problems)) : success(html);
  }

  #styleFor(fileAddress: (file: string) => string): string {
    const way = fileAddress('');
    const known = this.#styles.get(way);
    if (known !== undefined) return known;
    const { style, listStyle: own } = this.#profile;
    const made = `${listStyle}${withFileAddresses(`${style}\n${own}`, fileAddress)}`;
    this.#styles.set(way, made);
    return made;
  }
}

function templateOf({ kind }: OtherPage): string {
  return kind === 'list' ? listTemplate : noticeTemplate;
}

/** What is wrong with every entry is told once. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
