/** What an article is checked for. Each has a name in the language files, under `proof.check.<name>`. */
export const checkNames = [
  'spelling',
  'houseStyle',
  'caption',
  'credit',
  'alternativeText',
  'headlineLength',
  'standfirstLength',
  'dateline',
  'byline',
  'nameSpelling',
  'personIntroduction',
  'unbalancedQuotes',
  'quoteSpeaker',
  'doubledWord',
  'doubledSpace',
  'sum',
  'weekday',
  'yearOrder',
  'linkAddress',
  'imageSize',
  'gapMarker',
  'longSentence',
  'passive',
  'readability',
  'repeatedWord',
] as const;

/** Which of a check's findings it is. Each has a sentence in the language files, under `proof.finding.<code>`. */
export type FindingCode =
  | 'misspelled'
  | 'house-style'
  | 'house-style-cut-short'
  | 'caption-missing'
  | 'caption-doubled'
  | 'credit-missing'
  | 'credit-doubled'
  | 'alternative-text-missing'
  | 'alternative-text-doubled'
  | 'alternative-text-decorative'
  | 'alternative-text-opening'
  | 'headline-missing'
  | 'headline-long-web'
  | 'headline-long-search'
  | 'headline-long-print'
  | 'standfirst-missing'
  | 'standfirst-short'
  | 'standfirst-long'
  | 'dateline-missing'
  | 'dateline-capitals'
  | 'dateline-form'
  | 'byline-missing'
  | 'name-spelt-otherwise'
  | 'person-without-full-name'
  | 'person-without-role'
  | 'quote-unclosed'
  | 'quote-unopened'
  | 'quote-without-speaker'
  | 'pull-quote-without-speaker'
  | 'word-doubled'
  | 'space-doubled'
  | 'sum-wrong'
  | 'total-wrong'
  | 'shares-over-hundred'
  | 'weekday-wrong'
  | 'date-impossible'
  | 'years-reversed'
  | 'link-broken'
  | 'link-unsafe'
  | 'link-local'
  | 'link-elsewhere'
  | 'link-unencrypted'
  | 'image-small'
  | 'image-large'
  | 'gap'
  | 'sentence-long'
  | 'passive-heavy'
  | 'paragraph-hard'
  | 'paragraph-very-hard'
  | 'article-hard'
  | 'article-very-hard'
  | 'word-repeated';

/** One of the things that an article is checked for. */
export type CheckName = (typeof checkNames)[number];

/** How much a finding weighs, the heaviest first. */
export const severities = ['error', 'warning', 'advice'] as const;

/** `error`: wrong beyond doubt; `warning`: an editor should look; `advice`: the text may be better otherwise. */
export type Severity = (typeof severities)[number];

/** Something of the article that stands outside its document. */
export type DetailName = 'slug' | 'authors' | 'description' | 'headline.web' | 'headline.print';

/** Where in the article: a range of a text block, empty where something is missing, or a detail outside the document. */
export type FindingPlace = BlockPlace | { readonly detail: DetailName };

/** A range of a text block. */
export interface BlockPlace {
  /** Which of the document's text blocks in reading order, as `textBlocks` and `proofBlocks` give them. */
  readonly block: number;
  /** Offsets in UTF-16 units of the block's text. */
  readonly from: number;
  readonly to: number;
}

/** What can be done about a finding with one key: other words for its range, or a photo that says nothing of its own. */
export type Fix = { readonly kind: 'replace'; readonly text: string } | { readonly kind: 'markDecorative' };

/** One thing to look at in an article. */
export interface Finding {
  readonly check: CheckName;
  /** Picks the sentence, which `facts` fill. */
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly place: FindingPlace;
  /** What the sentence tells: words found, limits, counts. Plain text, never markup. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** What may be done, the likeliest first; empty where only a person can tell. */
  readonly fixes: readonly Fix[];
}

/** A finding of a check that looks at one block only: where in it, whichever block it is. */
export interface BlockFinding extends Omit<Finding, 'place'> {
  readonly from: number;
  readonly to: number;
}
