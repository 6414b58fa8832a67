import type { InlineJson } from '../../document/documentJson';
import type { TextNode } from '../../text/textOf';
import { escapeAttribute } from './escapeHtml';
import { isEmpty } from './isEmpty';
import { renderInline } from './renderInline';

type TextBlock = TextNode & { readonly content?: readonly InlineJson[] | undefined };

/** The attribute that says in which language a block is, where it is not the article's; else nothing. */
export function languageOf({ attrs }: { readonly attrs?: { readonly language: string } | undefined }): string {
  return attrs === undefined ? '' : ` lang="${escapeAttribute(attrs.language)}"`;
}

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
