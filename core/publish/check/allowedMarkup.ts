/*
 * What a page may be made of: what is not listed is refused. So a new element or attribute that runs something, asks
 * for something or sends something is refused before anybody here has heard of it.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

const globalAttributes = words(
  'class id lang dir title role tabindex translate hidden style itemscope itemprop itemtype property',
);

/** Elements of HTML, each with what it may have beside {@link globalAttributes}, `aria-` and `data-`. */
const htmlElements: Readonly<Record<string, readonly string[]>> = {
  html: words('prefix'),
  head: [],
  body: [],
  title: [],
  meta: words('charset name content property media'),
  link: words('rel href type title sizes media hreflang'),
  style: words('media'),
  script: words('type'),
  a: words('href rel hreflang type target'),
  img: words('src srcset sizes width height alt loading decoding fetchpriority'),
  source: words('type srcset sizes media width height'),
  time: words('datetime'),
  data: words('value'),
  ol: words('start reversed type'),
  li: words('value'),
  th: words('colspan rowspan scope headers abbr'),
  td: words('colspan rowspan headers'),
  colgroup: words('span'),
  col: words('span'),
  blockquote: words('cite'),
  q: words('cite'),
  ins: words('cite datetime'),
  del: words('cite datetime'),
  details: words('open name'),
  ...Object.fromEntries(
    words(
      `main article section nav aside header footer address hgroup search h1 h2 h3 h4 h5 h6 p div span hr pre br wbr
      em strong small s cite code i b u mark sub sup kbd samp var abbr dfn bdi bdo ruby rt rp ul dl dt dd figure
      figcaption picture table caption thead tbody tfoot tr summary`,
    ).map((name) => [name, []]),
  ),
};

/** Shapes of SVG, for signs that a template draws itself. */
const svgElements = new Set(
  words(
    'svg g path circle ellipse rect line polyline polygon title desc defs lineargradient radialgradient stop clippath',
  ),
);
const svgAttributes = new Set(
  words(
    `viewbox width height fill stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
    stroke-dashoffset fill-rule clip-rule fill-opacity stroke-opacity opacity transform d cx cy r rx ry x y x1 y1 x2 y2
    points offset stop-color stop-opacity gradientunits gradienttransform preserveaspectratio focusable xmlns
    clip-path clippathunits version color vector-effect paint-order`,
  ),
);

const shared = new Set(globalAttributes);
const allowed = new Map(Object.entries(htmlElements).map(([name, attributes]) => [name, new Set(attributes)]));

/** Whether a page may have the element; `isSvg` for one within `<svg>`, and that itself. */
export function isAllowedElement(name: string, isSvg: boolean): boolean {
  return isSvg ? svgElements.has(name.toLowerCase()) : allowed.has(name);
}

/** Whether an allowed element may have the attribute. What stands in it is another matter. */
export function isAllowedAttribute(element: string, attribute: string, isSvg: boolean): boolean {
  const name = attribute.toLowerCase();
  if (shared.has(name) || /^(?:aria|data)-[a-z0-9_-]+$/u.test(name)) return true;
  return isSvg ? svgAttributes.has(name) : allowed.get(element)?.has(name) === true;
}

/** The kinds of `<link>` that lead somewhere and fetch nothing. */
export const leadingRelations = new Set(
  words('canonical alternate author license me next prev help search privacy-policy terms-of-service'),
);
/** The kinds of `<link>` that show a picture for the page. */
export const iconRelations = new Set(words('icon shortcut apple-touch-icon'));
