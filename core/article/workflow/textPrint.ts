import { Print } from '../../base/Print';
import type { DocumentJson } from '../../document/documentJson';

/** A node of a document, as far as readers see it. */
interface Node {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly Node[] | undefined;
  readonly marks?:
    readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
}

/**
 * The print of what readers get of a text: its words, its photos and where its links lead, as 16 hexadecimal digits.
 * Two texts of one print are the same to all intents. Notes for editors, bold and italics, and what a later version of
 * the format may add to a node, leave no trace in it.
 */
export function textPrint(document: DocumentJson): string {
  const print = new Print();
  const take = (text: string): void => print.take(text);
  const visit = ({ type, text, attrs, content, marks }: Node, at: number, siblings: readonly Node[]): void => {
    if (type === 'editorNote') return;
    if (type === 'hardBreak') take('\n');
    if (typeof attrs?.['image'] === 'string') take(`\u0001${attrs['image']}`);
    if (typeof attrs?.['href'] === 'string') take(`\u0002${attrs['href']}`);
    if (text !== undefined) {
      const link = linkOf({ marks });
      const before = siblings[at - 1];
      // A link that goes on over bold and plain text is one link.
      if (link !== linkOf(before)) take(`\u0002${link}`);
      take(text);
    }
    content?.forEach(visit);
    // Where one block ends and the next begins counts; that a block is empty does not.
    if (content !== undefined && content.length > 0) take('\u0003');
  };
  document.content.forEach(visit);
  return print.digits();
}

/** Where a piece of text leads; empty for nowhere. */
function linkOf(node: Pick<Node, 'marks'> | undefined): string {
  const href = node?.marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
  return typeof href === 'string' ? href : '';
}
