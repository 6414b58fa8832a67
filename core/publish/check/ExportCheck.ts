/**
 * What can be wrong with what was exported. Each has a sentence and a mend in every language file, under
 * `exportCheck.<code>`; in `facts` are what the sentence names. From `file-unreadable` on they are those of files that are no
 * page: `words-refused` is of a Word document as it is when nothing that is suggested is taken.
 */
export type PageFindingCode =
  | 'markup'
  | 'unclosed'
  | 'misplaced'
  | 'duplicate-id'
  | 'reference-nowhere'
  | 'data-broken'
  | 'no-language'
  | 'language-unknown'
  | 'no-title'
  | 'title-twice'
  | 'no-description'
  | 'no-canonical'
  | 'canonical-unfit'
  | 'no-charset'
  | 'no-viewport'
  | 'no-main-heading'
  | 'main-heading-twice'
  | 'heading-skip'
  | 'heading-empty'
  | 'link-empty'
  | 'link-nowhere'
  | 'link-unsafe'
  | 'link-broken'
  | 'link-local'
  | 'link-unencrypted'
  | 'link-file-missing'
  | 'link-wordless'
  | 'link-says-nothing'
  | 'picture-no-alternative'
  | 'picture-alternative-file'
  | 'picture-no-size'
  | 'picture-no-address'
  | 'picture-file-missing'
  | 'picture-outside'
  | 'page-heavy'
  | 'pictures-heavy'
  | 'picture-heavy'
  | 'file-unreadable'
  | 'not-checked'
  | 'words-missing'
  | 'words-added'
  | 'words-moved'
  | 'words-refused'
  | 'dash-missing'
  | 'line-too-long'
  | 'control-character'
  | 'front-matter-broken'
  | 'field-missing'
  | 'field-differs'
  | 'element-foreign'
  | 'pictures-missing'
  | 'picture-damaged'
  | 'part-missing'
  | 'part-untyped'
  | 'part-broken'
  | 'relation-outside'
  | 'pdf-untagged'
  | 'pdf-untitled'
  | 'pdf-language'
  | 'font-outside'
  | 'part-active'
  | 'link-strange';

/** Something that is wrong with what was exported. */
export interface PageFinding {
  readonly code: PageFindingCode;
  /** `error`: readers or their programs meet it. `warning`: should be mended. `advice`: better so, and may be as it is. */
  readonly severity: 'error' | 'warning' | 'advice';
  /** The line of the file, from 1; null for what is wrong with the whole. */
  readonly line: number | null;
  /** In the article as in `Problem`: `document.content[5]`; null for what is no part of it, or can't be told. */
  readonly place: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a telephone loads to show a page, in bytes. */
export interface PageWeight {
  /** The page with its style, as it is on disk and as servers send it (gzip). */
  readonly pageByteCount: number;
  readonly compressedByteCount: number;
  readonly pictureByteCount: number;
  readonly pictureCount: number;
  /** Fonts, and pictures that the style shows. */
  readonly otherByteCount: number;
}

/** What a look at what was exported has found. */
export interface ExportCheck {
  /** In the order of the file; those of the whole page first. */
  readonly findings: readonly PageFinding[];
  /** Of a page; null for all else. */
  readonly weight: PageWeight | null;
}
