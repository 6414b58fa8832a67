import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { ArticleFile, ArticleMetadata, KeptAsIs } from '#core/article/articleFile';
import { childJson } from '#core/document/nodeJson';
import { isKept } from '#core/proof/keptAsIs';
import type {
  NumberedBlock,
  PlacedFinding,
  ProofAnswer,
  ProofMessage,
  ProofTrouble,
} from '../../workers/ProofMessages';
import type { ProofMark } from './proofMarks';
import type { ProofThread } from '../../workers/ProofThread';
import { setProofMarks } from './proofMarks';
import { seenRange } from '../../editor/seenRange';

/** How long it waits for further keys: a word that is being written is not wrong yet. */
const calmMs = 350;
/** However long somebody types without any pause, what has changed is looked at. */
const mostMs = 10_000;

/** What has been found in the article, as it is shown. */
export interface Proof {
  /** In the order of the text; what stands outside the text comes first. */
  readonly findings: readonly PlacedFinding[];
  /** What is left out, since a person wants it as it is. */
  readonly kept: readonly KeptAsIs[];
  /** Whether the article has been looked at as a whole since it was opened. */
  readonly hasRead: boolean;
  /** Whether that was the article as it is now. */
  readonly isUpToDate: boolean;
  /** Whether every check took part in that. */
  readonly isComplete: boolean;
}

/** What is shown where nothing is checked. */
export const nothingRead: Proof = { findings: [], kept: [], hasRead: false, isUpToDate: false, isComplete: false };

/**
 * Has the article in the editor checked while it is written: sends what has changed to its thread when the writer
 * pauses, marks what comes back, and keeps the list of it. Nothing of it runs at a key.
 */
export class ProofReader {
  readonly #editor: Editor;
  readonly #thread: ProofThread;
  readonly #numbers = new WeakMap<Node, number>();
  readonly #listeners = new Set<() => void>();
  readonly #troubleListeners = new Set<(trouble: ProofTrouble) => void>();
  readonly #asked = new Map<number, (words: readonly string[]) => void>();
  readonly #languageListeners = new Set<(languages: readonly string[]) => void>();
  #languages: readonly string[] = [];
  #ofBlocks = new Map<number, readonly PlacedFinding[]>();
  #ofWhole: FindingsByBlock = new Map();
  #kept: readonly KeptAsIs[] = [];
  #proof = nothingRead;
  #lastNumber = 0;
  #lastRequest = 0;
  #revision = 0;
  #wholeRevision = -1;
  #isComplete = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;

  constructor(editor: Editor, thread: ProofThread, article: Pick<ArticleFile, 'language' | 'metadata'>) {
    this.#editor = editor;
    this.#thread = thread;
    thread.onAnswer((answer) => this.#take(answer));
    editor.on('update', this.#lookSoon);
    this.setDetails(article);
    // Whoever opens an article to write in it comes first.
    this.#lookSoon();
  }

  readonly read = (): Proof => this.#proof;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Ends the thread and takes its marks out of the text. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#thread.end();
    this.#editor.off('update', this.#lookSoon);
    this.#listeners.clear();
    this.#troubleListeners.clear();
    this.#languageListeners.clear();
    for (const answer of this.#asked.values()) answer([]);
    if (!this.#editor.isDestroyed) setProofMarks(this.#editor.view, []);
  }

  /** Says what checks know beside the text, when that has changed. */
  setDetails({ language, metadata }: { readonly language: string; readonly metadata: ArticleMetadata }): void {
    this.#kept = metadata.keptAsIs;
    this.#thread.send({ kind: 'details', language, metadata });
    this.#show();
  }

  /** Says what stays as it is, before it has been saved. */
  setKept(kept: readonly KeptAsIs[]): void {
    this.#kept = kept;
    this.#show();
  }

  /** Says which words the newsroom and the writer have added. */
  setWords(words: { readonly newsroom: string | null; readonly own: string | null }): void {
    this.#thread.send({ kind: 'words', ...words });
  }

  /** Has the whole looked at once more, for somebody who waits for it; `read` then tells when that is done. */
  lookNow(): void {
    clearTimeout(this.#timer);
    this.#look();
    this.#show();
  }

  /** Says which rules the newsroom has, by the texts of their files. */
  setRules(files: Extract<ProofMessage, { kind: 'rules' }>['files']): void {
    this.#thread.send({ kind: 'rules', files });
  }

  /** Says which dictionaries of a language somebody has added. */
  setDictionaries(given: Omit<Extract<ProofMessage, { kind: 'dictionaries' }>, 'kind'>): void {
    this.#thread.send({ kind: 'dictionaries', ...given });
  }

  /** Has a listener told of what the article is checked without. */
  onTrouble(listener: (trouble: ProofTrouble) => void): void {
    this.#troubleListeners.add(listener);
  }

  /** Has a listener told of the languages (`sv`) of the article and its blocks, now and whenever they change. */
  onLanguages(listener: (languages: readonly string[]) => void): () => void {
    this.#languageListeners.add(listener);
    listener(this.#languages);
    return () => this.#languageListeners.delete(listener);
  }

  /** Words that may have been meant by one that is misspelt in that language, the likeliest first. */
  suggest(word: string, language?: string): Promise<readonly string[]> {
    this.#lastRequest += 1;
    const request = this.#lastRequest;
    this.#thread.send({ kind: 'suggest', request, word, ...(language === undefined ? {} : { language }) });
    return new Promise((answer) => this.#asked.set(request, answer));
  }

  /** All findings that are in the text, with where they are now, in its order. */
  marks(): readonly ProofMark[] {
    const starts = new Map<number, { readonly child: Node; readonly start: number }>();
    let position = 0;
    for (const child of this.#doc.children) {
      const number = this.#numbers.get(child);
      if (number !== undefined) starts.set(number, { child, start: position });
      position += child.nodeSize;
    }
    return this.#proof.findings.flatMap((finding) => {
      const place = finding.block === null ? undefined : starts.get(finding.block);
      const range = place === undefined ? undefined : rangeWithin(place.child, place.start, finding);
      return range === undefined ? [] : [{ ...range, finding }];
    });
  }

  /** Marks what is in view. What is far from it would be moved along at every key, and is marked when one comes there. */
  readonly markSeen = (): void => {
    const marks = this.marks();
    // Before there is anything to mark, the text may not be in the window yet.
    const { from: start, to: end } = marks.length === 0 ? { from: 0, to: 0 } : seenRange(this.#editor.view);
    setProofMarks(
      this.#editor.view,
      marks.filter(({ from, to }) => start <= from && to <= end),
    );
  };

  /** Where a finding is in the text now; undefined where it is not in the text, or its block has changed since. */
  rangeOf(finding: PlacedFinding): { readonly from: number; readonly to: number } | undefined {
    return this.marks().find((mark) => mark.finding === finding);
  }

  get #doc(): Node {
    return this.#editor.state.doc;
  }

  readonly #lookSoon = (): void => {
    this.#waitingSince ??= performance.now();
    const waited = performance.now() - this.#waitingSince;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#look, Math.max(0, Math.min(calmMs, mostMs - waited)));
  };

  /** Sends what is new. A block that has not changed is the same object as before. */
  readonly #look = (): void => {
    this.#waitingSince = undefined;
    const added: NumberedBlock[] = [];
    const order = this.#doc.children.map((child) => {
      const known = this.#numbers.get(child);
      if (known !== undefined) return known;
      this.#lastNumber += 1;
      const number = this.#lastNumber;
      this.#numbers.set(child, number);
      added.push({ number, node: childJson(child) });
      return number;
    });
    this.#revision += 1;
    this.#thread.send({ kind: 'text', revision: this.#revision, added, order });
  };

  #take(answer: ProofAnswer): void {
    if (this.#editor.isDestroyed) return;
    switch (answer.kind) {
      case 'blocks':
        for (const { number, findings } of answer.found) this.#ofBlocks.set(number, findings);
        this.#show();
        break;
      case 'whole':
        this.#wholeRevision = answer.revision;
        this.#isComplete = answer.isComplete;
        this.#ofWhole = byBlock(answer.findings);
        this.#show();
        break;
      case 'languages':
        this.#languages = answer.languages;
        for (const listener of this.#languageListeners) listener(answer.languages);
        break;
      case 'trouble':
        for (const listener of this.#troubleListeners) listener(answer.trouble);
        break;
      case 'suggested':
        this.#asked.get(answer.request)?.(answer.words);
        this.#asked.delete(answer.request);
        break;
      case 'alive':
        break;
    }
  }

  /** Gathers what is to be shown, marks what is in view, and tells the list. */
  #show(): void {
    const current = new Map<number, readonly PlacedFinding[]>();
    const isWanted = ({ words }: PlacedFinding): boolean => !isKept(this.#kept, words);
    const outside = this.#ofWhole.get(null) ?? [];
    const findings = outside.filter(isWanted);
    for (const child of this.#doc.children) {
      const number = this.#numbers.get(child);
      const own = number === undefined ? undefined : this.#ofBlocks.get(number);
      if (number === undefined || own === undefined) continue;
      current.set(number, own);
      const all = [...own, ...(this.#ofWhole.get(number) ?? [])].toSorted(byPlace);
      findings.push(...all.filter(isWanted));
    }
    this.#ofBlocks = current;
    this.#proof = {
      findings,
      kept: this.#kept,
      hasRead: this.#wholeRevision >= 0,
      isUpToDate: this.#wholeRevision === this.#revision,
      isComplete: this.#isComplete,
    };
    this.markSeen();
    for (const listener of this.#listeners) listener();
  }
}

type FindingsByBlock = ReadonlyMap<number | null, readonly PlacedFinding[]>;

function byBlock(findings: readonly PlacedFinding[]): FindingsByBlock {
  const found = new Map<number | null, PlacedFinding[]>();
  for (const finding of findings) {
    const before = found.get(finding.block);
    if (before === undefined) found.set(finding.block, [finding]);
    else before.push(finding);
  }
  return found;
}

function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  return a.within - b.within || a.from - b.from || a.to - b.to;
}

/** Positions of a finding in a block that begins at this one. */
function rangeWithin(
  child: Node,
  start: number,
  { within, from, to }: PlacedFinding,
): { readonly from: number; readonly to: number } | undefined {
  if (child.isTextblock) return { from: start + 1 + from, to: start + 1 + to };
  let left = within;
  let range: { from: number; to: number } | undefined;
  child.descendants((node, position) => {
    if (range !== undefined) return false;
    if (!node.isTextblock) return true;
    if (left === 0) range = { from: start + position + 2 + from, to: start + position + 2 + to };
    left -= 1;
    return false;
  });
  return range;
}
