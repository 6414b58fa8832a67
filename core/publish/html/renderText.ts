import type { InlineJson } from '../../document/documentJson';
import type { TextNode } from '../../text/textOf';
import { isEmpty } from './isEmpty';
import { renderInline } from './renderInline';

type TextBlock = TextNode & { readonly content?: readonly InlineJson[] | undefined };

/** The text of a block between two tags. */
export function renderText(block: TextBlock, before: string, after: string, parts: string[]): void {
  parts.push(before);
  renderInline(block.content, parts);
  parts.push(after);
}

/** As {@link renderText}, and nothing at all where there is no text. */
export function renderUnlessEmpty(block: TextBlock, before: string, after: string, parts: string[]): void {
  if (!isEmpty(block)) renderText(block, before, after, parts);
}
