import type { InlineJson } from '../../../document/documentJson';
import { escapeAttribute, escapeText } from '../../html/escapeHtml';
import { renderInline } from '../../html/renderInline';

/** What a block of WordPress is told beside its markup; see the `block.json` of each. */
export type BlockAttributes = Readonly<Record<string, string | number | boolean>>;

/**
 * A block of WordPress: comments that name it around markup (“Serialization” in the block editor's handbook). Its
 * name is without `core/`. Attributes hold nothing that a writer wrote, and so nothing that could end the comment.
 */
export function block(name: string, markup: string, attributes: BlockAttributes = {}): string {
  const given = Object.keys(attributes).length === 0 ? '' : ` ${JSON.stringify(attributes)}`;
  return `<!-- wp:${name}${given} -->\n${markup}\n<!-- /wp:${name} -->`;
}

/** A paragraph, with a class that tells which of ours it is. */
export function paragraphBlock(html: string, className?: string): string {
  return className === undefined
    ? block('paragraph', `<p>${html}</p>`)
    : block('paragraph', `<p class="${className}">${html}</p>`, { className });
}

/** A heading of the second level, as subheads and the titles of boxes are. */
export function headingBlock(html: string): string {
  return block('heading', `<h2 class="wp-block-heading">${html}</h2>`);
}

/** Blocks that belong together, in an element with a class that tells which of ours it is. */
export function groupBlock(blocks: readonly string[], tagName: 'aside' | 'div', className: string): string {
  const markup = `<${tagName} class="wp-block-group ${className}">${blocks.join('\n\n')}</${tagName}>`;
  return block('group', markup, tagName === 'div' ? { className } : { tagName, className });
}

/** The text of a block with its marks, as {@link bareHtml} writes text. */
export function inlineHtml(content: readonly InlineJson[] | undefined): string {
  const parts: string[] = [];
  renderInline(content, parts);
  return withoutMeaning(parts.join(''));
}

/** Text without marks. */
export function bareHtml(text: string): string {
  return withoutMeaning(escapeText(text));
}

/** The value of an attribute. Shortcodes work there, too. */
export function attributeHtml(value: string): string {
  return escapeAttribute(value).replaceAll('[', '&#91;');
}

/** Brackets would be shortcodes, and a paragraph that is an address would become what is there. */
function withoutMeaning(html: string): string {
  return html.replaceAll('[', '&#91;').replace(/^(\s*https?:)\/\/(?=\S+$)/iu, '$1&#47;&#47;');
}
