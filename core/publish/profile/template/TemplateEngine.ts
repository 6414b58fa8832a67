import type { ParsedTemplate } from 'liquidjs/dist/liquid.browser.mjs';
import { Liquid } from 'liquidjs/dist/liquid.browser.mjs';
import type { Problem } from '../../../base/Problem';
import type { Result } from '../../../base/Result';
import { failure, success } from '../../../base/Result';
import { escapeAttribute } from '../../html/escapeHtml';
import { templateProblemOf } from './templateProblemOf';
import { TrustedMarkup } from './TrustedMarkup';

/** What a template may be given: texts, flags, figures, trusted markup, and lists and records of them. */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | TrustedMarkup
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };

/** A template that has been filled in. */
export interface FilledTemplate {
  readonly html: string;
  /** The same, line for line, with what stands in for trusted markup in its place. */
  readonly frame: string;
  /** Where in the frame each piece of trusted markup begins, in UTF-16 code units, for each time that it was asked for. */
  readonly starts: ReadonlyMap<TrustedMarkup, readonly number[]>;
}

/** More characters are no template of a page. */
const parseLimit = 1_000_000;
const renderLimitMs = 5000;
/** In LiquidJS's own count, about a character or an entry of a list each. */
const memoryLimit = 50_000_000;

/** What the same article always gives the same page with: nothing of the clock, of chance, of code or of raw markup. */
const filters = new Set(
  ['append', 'prepend', 'capitalize', 'downcase', 'upcase', 'strip', 'lstrip', 'rstrip', 'strip_newlines']
    .concat(['replace', 'replace_first', 'remove', 'remove_first', 'truncate', 'truncatewords', 'split', 'slice'])
    .concat(['join', 'first', 'last', 'size', 'concat', 'map', 'where', 'sort', 'sort_natural', 'uniq', 'compact'])
    .concat(['reverse', 'default', 'plus', 'minus', 'times', 'divided_by', 'modulo', 'round', 'floor', 'ceil', 'abs'])
    .concat(['at_least', 'at_most', 'url_encode']),
);
const tags = new Set(
  ['assign', 'capture', 'case', 'comment', 'if', 'unless', 'for', 'break', 'continue', 'cycle', 'echo', 'liquid', '#']
    // A part of the profile within another.
    .concat(['render', 'layout', 'block', 'raw']),
);

/** Noncharacters, which no article can have (see `isPlainText`): around the number of a piece of trusted markup. */
const [opens, closes] = ['\uFDD0', '\uFDD1'];
const placeholder = /\uFDD0(\d+)\uFDD1/gu;
const noncharacters = /[\uFDD0\uFDD1]/gu;

/**
 * Fills in the templates of one profile: LiquidJS, without code, disk, clock or chance, and with every value escaped
 * for text and for quoted attributes. Only {@link TrustedMarkup} stands as it is.
 */
export class TemplateEngine {
  readonly #liquid: Liquid;
  readonly #sources: ReadonlyMap<string, string>;
  readonly #parsed = new Map<string, ParsedTemplate>();
  readonly #problems: readonly Problem[];
  /** What has been asked for since the filling began. */
  #pieces: TrustedMarkup[] = [];

  /** `templates` by the names of their files: `page.liquid`. */
  constructor(templates: Readonly<Record<string, string>>) {
    const sources = new Map(Object.entries(templates).map(([name, source]) => [name, without(source)]));
    this.#sources = sources;
    // A record without a prototype: a template can't ask for what no file is.
    const byName: Record<string, string> = Object.assign(Object.create(null), Object.fromEntries(sources));
    this.#liquid = new Liquid({
      templates: byName,
      extname: '.liquid',
      cache: true,
      outputEscape: (value) => this.#written(value),
      ownPropertyOnly: true,
      strictFilters: true,
      strictVariables: true,
      lenientIf: true,
      parseLimit,
      renderLimit: renderLimitMs,
      memoryLimit,
    });
    keepOnly(this.#liquid.filters, filters);
    keepOnly(this.#liquid.tags, tags);
    this.#problems = [...sources].flatMap(([name, source]) => {
      try {
        this.#parsed.set(name, this.#liquid.parse(source, name));
        return [];
      } catch (error) {
        return [templateProblemOf(error, () => name)];
      }
    });
  }

  /** What is wrong with the templates before anything is filled in. */
  problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Fills in a template; `name` is the name of its file. Fails with the place in the template and what is wrong. */
  fill(name: string, values: { readonly [name: string]: TemplateValue }): Result<FilledTemplate, readonly Problem[]> {
    if (this.#problems.length > 0) return failure(this.#problems);
    const template = this.#parsed.get(name);
    if (template === undefined) return failure([{ place: '', code: 'template-missing', facts: { found: name } }]);
    this.#pieces = [];
    try {
      const text = this.#liquid.renderSync(template, cleaned(values));
      return success(this.#withPieces(String(text)));
    } catch (error) {
      return failure([templateProblemOf(error, (source) => this.#nameOf(source) ?? name)]);
    }
  }

  #nameOf(source: string | undefined): string | undefined {
    return [...this.#sources].find(([, each]) => each === source)?.[0];
  }

  /** A value as it stands in the page, before trusted markup takes the place of its number. */
  #written(value: unknown): string {
    if (value instanceof TrustedMarkup) {
      this.#pieces.push(value);
      return `${opens}${this.#pieces.length - 1}${closes}`;
    }
    if (Array.isArray(value)) return value.map((each) => this.#written(each)).join('');
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return typeof value === 'string' ? escapeAttribute(value).replaceAll("'", '&#39;') : '';
  }

  #withPieces(text: string): FilledTemplate {
    const starts = new Map<TrustedMarkup, number[]>();
    const html: string[] = [];
    const frame: string[] = [];
    let frameLength = 0;
    let from = 0;
    const add = (part: string, framePart: string): void => {
      html.push(part);
      frame.push(framePart);
      frameLength += framePart.length;
    };
    for (const match of text.matchAll(placeholder)) {
      const markup = this.#pieces[Number(match[1])];
      const between = without(text.slice(from, match.index));
      add(between, between);
      from = match.index + match[0].length;
      if (markup === undefined) continue;
      const known = starts.get(markup);
      if (known === undefined) starts.set(markup, [frameLength]);
      else known.push(frameLength);
      const both = TrustedMarkup.bothOf(markup);
      add(both.html, both.frame);
    }
    const rest = without(text.slice(from));
    add(rest, rest);
    return { html: html.join(''), frame: frame.join(''), starts };
  }
}

function keepOnly(all: Record<string, unknown>, kept: ReadonlySet<string>): void {
  for (const name of Object.keys(all)) if (!kept.has(name)) delete all[name];
}

function without(text: string): string {
  return text.replace(noncharacters, '');
}

/** The values without the characters that tell where trusted markup goes: no text can imitate it. */
function cleaned(value: TemplateValue & object): object {
  if (value instanceof TrustedMarkup) return value;
  if (isList(value)) return value.map(cleanedValue);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleanedValue(each)]));
}

function cleanedValue(value: TemplateValue): unknown {
  if (typeof value === 'string') return without(value);
  return typeof value === 'object' && value !== null ? cleaned(value) : value;
}

function isList(value: TemplateValue): value is readonly TemplateValue[] {
  return Array.isArray(value);
}
