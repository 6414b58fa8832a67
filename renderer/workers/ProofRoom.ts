import type { DocumentChild } from '#core/document/documentJson';
import { isDocumentChild } from '#core/document/documentJson';
import type { CheckContext, ProofArticle } from '#core/proof/Check';
import type { BlockPlace, Finding } from '#core/proof/Finding';
import { checkContextOf } from '#core/proof/checkArticle';
import { ownLanguageOf } from '#core/proof/contextOfBlock';
import { foundWordsOf } from '#core/proof/keptAsIs';
import type { ProofBlock } from '#core/proof/proofBlocks';
import { proofBlocks } from '#core/proof/proofBlocks';
import { ProofSession } from '#core/proof/ProofSession';
import type { PlacedFinding, ProofAnswer, ProofMessage } from './ProofMessages';

type Text = Extract<ProofMessage, { kind: 'text' }>;
type Details = Extract<ProofMessage, { kind: 'details' }>;

/**
 * Holds the article that is checked, block by block. A block is checked when it is new; the whole when nothing more has
 * come for a while. It knows nothing of threads: `workers/proof.ts` runs it in one.
 */
export class ProofRoom {
  #session = new ProofSession([], []);
  readonly #blocks = new Map<number, readonly ProofBlock[]>();
  #order: readonly number[] = [];
  #revision = 0;
  #details: Details | undefined;

  /** Takes other checks into use; gives what they find in every block. */
  useSession(session: ProofSession): ProofAnswer {
    this.#session = session;
    return this.#foundIn(this.#order);
  }

  /** Takes in what the article is now; gives what was found in the blocks that are new. */
  takeText({ revision, added, order }: Text): ProofAnswer {
    for (const { number, node } of added) {
      // What does not hold the form of an article is told of by those who save it.
      if (isDocumentChild(node)) this.#blocks.set(number, proofBlocksOf(node));
    }
    this.#order = order;
    this.#revision = revision;
    const current = new Set(order);
    for (const number of this.#blocks.keys()) if (!current.has(number)) this.#blocks.delete(number);
    return this.#foundIn(added.map(({ number }) => number));
  }

  /** The languages that blocks are in, where they are not in the article's, in the order of the text. */
  languages(): readonly string[] {
    const blocks = this.#order.flatMap((number) => this.#blocks.get(number) ?? []);
    return [...new Set(blocks.flatMap((block) => ownLanguageOf(block) ?? []))];
  }

  /** Takes in what checks know beside the text; gives what they find now in every block. */
  takeDetails(details: Details): ProofAnswer {
    this.#details = details;
    return this.#foundIn(this.#order);
  }

  /** Looks at the whole article; `isComplete` tells whether every check is in use by now. */
  checkWhole({ isComplete }: { readonly isComplete: boolean }): ProofAnswer {
    const context = this.#context();
    const blocks: ProofBlock[] = [];
    const places: { readonly number: number; readonly within: number }[] = [];
    for (const [at, number] of this.#order.entries()) {
      for (const [within, block] of (this.#blocks.get(number) ?? []).entries()) {
        blocks.push({ ...block, index: blocks.length, path: [at, ...block.path.slice(1)] });
        places.push({ number, within });
      }
    }
    this.#session.forgetOthers(blocks);
    const findings =
      context === undefined || this.#details === undefined
        ? []
        : this.#session.checkWhole({ blocks, context, metadata: this.#details.metadata } satisfies ProofArticle);
    return {
      kind: 'whole',
      revision: this.#revision,
      isComplete,
      findings: findings.map((finding) => placed(finding, blocks, places)),
    };
  }

  #foundIn(numbers: readonly number[]): ProofAnswer {
    const context = this.#context();
    return {
      kind: 'blocks',
      found: numbers.map((number) => ({
        number,
        findings: (this.#blocks.get(number) ?? []).flatMap((block, within) =>
          (context === undefined ? [] : this.#session.checkBlock(block, context)).map((finding) => ({
            ...finding,
            block: number,
            within,
            words: foundWordsOf(finding.check, block.text, finding),
          })),
        ),
      })),
    };
  }

  #context(): CheckContext | undefined {
    return this.#details === undefined ? undefined : checkContextOf(this.#details);
  }
}

function proofBlocksOf(node: DocumentChild): readonly ProofBlock[] {
  return proofBlocks({ type: 'doc', content: [node] });
}

function placed(
  { place, ...finding }: Finding,
  blocks: readonly ProofBlock[],
  places: readonly { readonly number: number; readonly within: number }[],
): PlacedFinding {
  const { block, from, to }: BlockPlace = 'detail' in place ? { block: -1, from: 0, to: 0 } : place;
  const { number, within } = places[block] ?? { number: null, within: 0 };
  const words = foundWordsOf(finding.check, blocks[block]?.text ?? '', { from, to });
  return { ...finding, block: number, within, from, to, words };
}
