import type { ArticleMetadata } from '../../article/articleFile';
import { lineOf } from '../../article/workflow/lineOf';
import { moment } from '../../base/moment';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import { isWebAddress } from '../../document/isSafeAddress';
import { NewsFields } from './NewsFields';
import { markupOfText, newsMarkup } from './newsMarkup';
import type { NewsPicture } from './newsPicturesOf';
import { newsPicturesOf } from './newsPicturesOf';

/** What a news item says that whoever takes it in must know. */
export type NewsNotice = 'embargo' | 'correction' | 'withheld' | 'canceled';

/** A news item that was read. */
export interface NewsItem {
  /** The article in the markup of our fragments (see `readFragment`), its photos by the first of their paths. */
  readonly html: string;
  readonly pictures: readonly NewsPicture[];
  /** What the article's metadata has a place for. */
  readonly metadata: Partial<
    Pick<ArticleMetadata, 'embargoUntil' | 'tags' | 'section' | 'source' | 'authors' | 'alternativeHeadlines'>
  >;
  /** What it has no place for, line by line: notes to the editor, version, kind of update. For a note in the text that is never published. */
  readonly notes: readonly string[];
  readonly notices: readonly NewsNotice[];
}

/**
 * Reads a news item in ninjs, of any version, or in ttninjs, which TT sends. Fails with `not-json` for what is no JSON,
 * and with `not-news` for JSON without the fields of a news item, or with one that is no text.
 */
export function readNinjs(json: string): Result<NewsItem, 'not-json' | 'not-news'> {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch {
    return failure('not-json');
  }
  const item = new NewsFields(value);
  const headline = item.ofRole('headlines', 'main', '')?.line('value') ?? item.line('headline');
  const html = bodyOf(item);
  if (item.line('uri') === '' || (headline === '' && html === '')) return failure('not-news');
  const pictures = newsPicturesOf(item);
  const embargo = item.line('embargoedUntil', 'embargoed');
  const embargoUntil = moment.safeParse(embargo).success ? embargo : null;
  const language = item.line('language');
  const head = {
    kicker: item.ofRole('headlines', 'kicker')?.line('value') ?? '',
    headline,
    standfirst: item.ofRole('descriptions', 'standfirst')?.line('value') ?? '',
    byline: bylineOf(item),
    dateline: item.line('located'),
    language,
  };
  return success({
    html: newsMarkup(html, head, pictures),
    pictures,
    metadata: { ...metadataOf(item), embargoUntil },
    notes: notesOf(item, embargoUntil === null ? embargo : ''),
    notices: noticesOf(item, embargoUntil),
  });
}

/** The body in the richest form that there is; empty where there is none. */
function bodyOf(item: NewsFields): string {
  const bodies = item.all('bodies').map(({ fields }) => fields);
  const body = bodies.find((each) => isHtml(each) && each.line('role') === 'main') ?? bodies.find(isHtml);
  const html = [
    body?.text('value') ?? '',
    ...['body_richhtml5', 'body_html5', 'body_xhtml', 'body_html'].map((name) => item.text(name)),
  ];
  const found = html.find((text) => text.trim() !== '');
  if (found !== undefined) return found;
  const plain = bodies.find((each) => !isHtml(each))?.text('value') ?? item.text('body_text');
  return /<p[\s>]/iu.test(plain) ? plain : markupOfText(plain);
}

function isHtml(fields: NewsFields): boolean {
  return /html/iu.test(fields.line('contentType'));
}

function bylineOf(item: NewsFields): string {
  const bylines = item
    .all('bylines')
    .map(({ fields }) => fields.line('byline') || [fields.line('firstname'), fields.line('lastname')].join(' ').trim());
  return item.line('by', 'byline') || bylines.filter((line) => line !== '').join(', ');
}

function metadataOf(item: NewsFields): NewsItem['metadata'] {
  const subjects = [...item.all('subjects'), ...item.all('subject')].map(({ fields }) => fields);
  const section = subjects.find((subject) => subject.line('rel') === 'section');
  const names = subjects.filter((subject) => subject !== section).map((subject) => lineOf(subject.line('name')));
  const sources = [...item.all('infoSources'), ...item.all('infosource')].map(({ fields }) => fields.line('name'));
  const headline = (role: string): string | null => lineOf(item.ofRole('headlines', role)?.line('value') ?? '');
  const people = item.all('people').map(({ fields }) => fields);
  return {
    tags: [...new Set(names)].filter((name) => name !== null).slice(0, 100),
    section: lineOf(section?.line('name') ?? ''),
    source: lineOf(item.line('source') || (sources.find((name) => name !== '') ?? '')),
    authors: people
      .filter((person) => person.line('rel') === 'author')
      .flatMap((person) => {
        const name = lineOf(person.line('name'));
        const address = person.line('uri');
        return name === null ? [] : [{ name, role: null, address: isWebAddress(address) ? address : null }];
      })
      .slice(0, 50),
    alternativeHeadlines: {
      web: headline('web'),
      print: headline('print'),
      push: headline('push'),
      social: headline('social'),
    },
  };
}

/** Lines for whoever edits the article: the words are the wire's own, and those around them names of its fields. */
function notesOf(item: NewsFields, embargo: string): readonly string[] {
  const signals = item.within('signals');
  const version = [
    item.line('version'),
    item.line('versionCreated'),
    signals.line('updatetype'),
    item.line('pubStatus') === 'usable' ? '' : item.line('pubStatus'),
    item.line('uri'),
  ].filter((part) => part !== '');
  const notes = [
    item.line('ednote'),
    item.line('description_usage'),
    item.line('embargoedreason'),
    embargo === '' ? '' : `Embargo: ${embargo}`,
    `Version: ${version.join(' · ')}`,
  ];
  return notes.filter((note) => note !== '');
}

function noticesOf(item: NewsFields, embargoUntil: string | null): readonly NewsNotice[] {
  const update = item.within('signals').line('updatetype');
  const status = item.line('pubStatus').toLowerCase();
  const isCorrection = update === 'KORR' || update === 'RÄ';
  return [
    ...(embargoUntil === null ? [] : (['embargo'] as const)),
    ...(isCorrection ? (['correction'] as const) : []),
    ...(status === 'withheld' ? (['withheld'] as const) : []),
    ...(status === 'canceled' || update === 'AVPUB' ? (['canceled'] as const) : []),
  ];
}
