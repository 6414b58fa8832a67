import type { InlineJson, MarkJson } from '../document/documentJson';
import { toPlainText } from '../document/isPlainText';

/**
 * Gathers the text of one block from pieces: neighbours with the same marks become one node, and unfit characters
 * go. Unless it is exact, white space in a row becomes one space and there is none at the ends or around line breaks,
 * as a browser shows it.
 */
export class InlineCollector {
  #nodes: InlineJson[] = [];
  /** Of what was added last. Asked of the text itself, it would be put together anew for each piece. */
  #endsInSpace = false;
  readonly #isExact: boolean;

  constructor({ isExact }: { readonly isExact: boolean }) {
    this.#isExact = isExact;
  }

  /** Adds text with these marks, the outermost first. */
  addText(text: string, marks: readonly MarkJson[]): void {
    const last = this.#nodes.at(-1);
    let plain = toPlainText(text);
    if (!this.#isExact) {
      plain = plain.replace(/ {2,}/gu, ' ');
      if (last?.type !== 'text' || this.#endsInSpace) plain = plain.replace(/^ /u, '');
    }
    if (plain === '') return;
    this.#endsInSpace = plain.endsWith(' ');
    if (last?.type === 'text' && isSameMarks(last.marks, marks)) {
      this.#nodes[this.#nodes.length - 1] = { ...last, text: last.text + plain };
    } else this.#nodes.push({ type: 'text', text: plain, ...marksAttribute(marks) });
  }

  /** Adds a line break. */
  addBreak(marks: readonly MarkJson[]): void {
    if (!this.#isExact) {
      this.#trimEnd();
      if (this.#nodes.length === 0) return;
    }
    this.#nodes.push({ type: 'hardBreak', ...marksAttribute(marks) });
  }

  /** The block's content; the collector is empty afterwards. Empty when there was nothing but white space. */
  take(): InlineJson[] {
    if (!this.#isExact) {
      this.#trimEnd();
      while (this.#nodes.at(-1)?.type === 'hardBreak') {
        this.#nodes.pop();
        this.#trimEnd();
      }
    }
    const nodes = this.#isExact ? this.#nodes : withoutFixedSpaces(this.#nodes);
    this.#nodes = [];
    return nodes;
  }

  #trimEnd(): void {
    const last = this.#nodes.at(-1);
    if (last?.type !== 'text' || !this.#endsInSpace) return;
    // Ordinary spaces are single here: one is all there can be.
    const text = last.text.slice(0, -1);
    this.#nodes.pop();
    if (text !== '') this.#nodes.push({ ...last, text });
    this.#endsInSpace = false;
  }
}

/** Programs end paragraphs with a fixed space, and some indent with them: at the ends none has a meaning. */
function withoutFixedSpaces(nodes: readonly InlineJson[]): InlineJson[] {
  return nodes.flatMap((node, index): InlineJson[] => {
    if (node.type !== 'text' || (index > 0 && index < nodes.length - 1)) return [node];
    let { text } = node;
    if (index === 0) text = text.replace(/^[ \u00A0]+/u, '');
    if (index === nodes.length - 1) text = text.trimEnd();
    return text === '' ? [] : [{ ...node, text }];
  });
}

function marksAttribute(marks: readonly MarkJson[]): { marks?: MarkJson[] } {
  return marks.length === 0 ? {} : { marks: [...marks] };
}

function isSameMarks(one: readonly MarkJson[] = [], other: readonly MarkJson[]): boolean {
  return (
    one.length === other.length &&
    one.every((mark, index) => {
      const twin = other[index];
      return mark.type === 'link'
        ? twin?.type === 'link' && mark.attrs.href === twin.attrs.href
        : mark.type === twin?.type;
    })
  );
}
