/** Elements that hold nothing for readers, or nothing that an article can have. They go with everything in them. */
const unwanted: ReadonlySet<string> = new Set([
  'applet',
  'audio',
  'button',
  'canvas',
  // Of a reviewer; see `plainForms`.
  'comment',
  'datalist',
  'del',
  'dialog',
  'embed',
  'frame',
  'frameset',
  'input',
  'map',
  'math',
  'meter',
  'nav',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'progress',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'video',
]);

/** Elements about the page itself, whose loss nobody needs to be told of. */
const silent: ReadonlySet<string> = new Set([
  'base',
  'head',
  'link',
  'meta',
  'param',
  'source',
  'title',
  'track',
  'wbr',
]);

const blocks: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'ol',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'xmp',
]);

/**
 * What an element is to an article: `unwanted` (dropped and noted), `silent` (dropped), `block` (ends the paragraph
 * before it) or `inline`. Unknown elements are inline, as in a browser.
 */
export function kindOfElement(tagName: string): 'unwanted' | 'silent' | 'block' | 'inline' {
  if (unwanted.has(tagName)) return 'unwanted';
  if (silent.has(tagName)) return 'silent';
  return blocks.has(tagName) ? 'block' : 'inline';
}
