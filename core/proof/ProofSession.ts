import type { ArticleCheck, BlockCheck, CheckContext, ProofArticle } from './Check';
import type { BlockFinding, Finding } from './Finding';
import { contextOfBlock } from './contextOfBlock';
import type { BlockContent, ProofBlock } from './proofBlocks';

/**
 * Checks an article again and again while it is written, each block only when it has changed: what was found in a block
 * is kept by all that the block is. Findings come in the order of the text.
 */
export class ProofSession {
  private contextKey = '';
  private kept = new Map<string, readonly BlockFinding[]>();
  private readonly placedBefore = new WeakMap<
    readonly BlockFinding[],
    { readonly block: number; readonly findings: readonly Finding[] }
  >();

  constructor(
    private readonly blockChecks: readonly BlockCheck[],
    private readonly articleChecks: readonly ArticleCheck[],
  ) {}

  /** What one block's own words give: kept from before, or found now. */
  checkBlock(block: BlockContent, context: CheckContext): readonly BlockFinding[] {
    this.hold(context);
    return this.findIn(block, context);
  }

  /** What the blocks' own words give, block by block. Forgets what is kept of blocks that are no longer there. */
  checkBlocks(blocks: readonly ProofBlock[], context: CheckContext): readonly Finding[] {
    this.hold(context);
    const findings = blocks.flatMap((block) => this.placed(block, context));
    this.forgetOthers(blocks);
    return findings;
  }

  /** Forgets what was found in blocks that are no longer there, when it has become much. */
  forgetOthers(blocks: readonly BlockContent[]): void {
    // Blocks that were cut may come back at once; only a heap of old ones is let go.
    if (this.kept.size <= 2 * blocks.length + 100) return;
    const current = new Set(blocks.map(keyOf));
    this.kept = new Map([...this.kept].filter(([key]) => current.has(key)));
  }

  /** What only the whole article tells. Looks at all of it each time: for when the writer pauses. */
  checkWhole(article: ProofArticle): readonly Finding[] {
    return this.articleChecks.flatMap((check) => check.findIn(article));
  }

  private findIn(block: BlockContent, context: CheckContext): readonly BlockFinding[] {
    // What is never published has no readers.
    if (block.type === 'editorNote') return [];
    const key = keyOf(block);
    const before = this.kept.get(key);
    if (before !== undefined) return before;
    const held = contextOfBlock(block, context);
    const found = this.blockChecks
      .flatMap((check) => check.findIn(block, held))
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    this.kept.set(key, found);
    return found;
  }

  /** A block's findings with its number, which is the same as long as nothing moves. */
  private placed(block: ProofBlock, context: CheckContext): readonly Finding[] {
    const found = this.findIn(block, context);
    const before = this.placedBefore.get(found);
    if (before?.block === block.index) return before.findings;
    const findings = found.map(({ from, to, ...finding }) => ({ ...finding, place: { block: block.index, from, to } }));
    this.placedBefore.set(found, { block: block.index, findings });
    return findings;
  }

  private hold(context: CheckContext): void {
    const key = JSON.stringify(context);
    if (key === this.contextKey) return;
    this.contextKey = key;
    this.kept = new Map();
  }
}

function keyOf({ type, text, marks, attributes, ancestors }: BlockContent): string {
  return JSON.stringify([type, text, marks, attributes, ancestors]);
}
