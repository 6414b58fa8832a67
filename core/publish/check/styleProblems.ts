import type { Problem } from '../../base/Problem';
import { styleTokens } from './styleTokens';

/** Rules that ask for nothing by themselves. Not `@import`, `@namespace` and `@charset`. */
const rules = new Set(
  ['media', 'supports', 'font-face', 'page', 'keyframes', '-webkit-keyframes', 'layer', 'container', 'property']
    .concat([
      'counter-style',
      'font-feature-values',
      'font-palette-values',
      'starting-style',
      'scope',
      'view-transition',
    ])
    .concat([
      'top-left',
      'top-center',
      'top-right',
      'bottom-left',
      'bottom-center',
      'bottom-right',
      'swash',
      'annotation',
    ])
    .concat(['left-top', 'left-middle', 'left-bottom', 'right-top', 'right-middle', 'right-bottom', 'footnote'])
    .concat(['top-left-corner', 'top-right-corner', 'bottom-left-corner', 'bottom-right-corner'])
    .concat(['stylistic', 'styleset', 'character-variant', 'ornaments']),
);
/** Functions that take an address as a string, or run something. */
const asking = new Set(
  ['src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade', 'paint', 'expression'].concat([
    'element',
    '-moz-element',
    'url-prefix',
    'domain',
    'regexp',
  ]),
);

/**
 * What in CSS could ask for anything but the files that `isOwnFile` knows, end the element that the CSS stands in, or
 * run something. `place` is put before the line: `style.css:12`.
 */
export function styleProblems(
  style: string,
  { place, isOwnFile }: { readonly place: string; readonly isOwnFile: (address: string) => boolean },
): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (code: Problem['code'], found: string, at: number): void => {
    const line = style.slice(0, at).split('\n').length;
    problems.push({ place: `${place}:${line}`, code, facts: { found: found.slice(0, 80) } });
  };
  // Whatever it means in CSS, in HTML it may end the element, or hide what follows.
  for (const { index } of style.matchAll(/<[/!?]|-->/gu)) add('style-end', style.slice(index, index + 12), index);
  for (const { kind, value, start } of styleTokens(style)) {
    if (kind === 'address' && !isOwnFile(value)) add('style-request', `url(${value})`, start);
    else if (kind === 'function' && asking.has(value)) add('style-request', `${value}()`, start);
    else if (kind === 'at' && !rules.has(value)) add('style-rule', `@${value}`, start);
    else if (kind === 'broken') add('style-broken', value, start);
  }
  return problems;
}

/** CSS with each `url()` leading where its file is. Of the addresses only those that are the profile's own are asked for. */
export function withFileAddresses(style: string, addressOf: (file: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { kind, value, start, end } of styleTokens(style)) {
    if (kind !== 'address') continue;
    parts.push(style.slice(from, start), `url("${addressOf(value)}")`);
    from = end;
  }
  return parts.join('') + style.slice(from);
}
