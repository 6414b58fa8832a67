import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';

/** Its work grows with the length of the text and no faster, whatever is in it. */
const markdown = new MarkdownIt({ html: true, linkify: true });
// A word with a full stop in it is no address yet.
markdown.linkify.set({ fuzzyLink: false });

/** What stands between two lines of dashes at the top: what other programs note about the text. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** What front matter may say of the head of an article. */
export interface FrontMatter {
  readonly title: string;
  readonly kicker: string;
  readonly standfirst: string;
  readonly byline: string;
}

/**
 * Markdown (CommonMark, with GitHub's tables) as HTML. Of front matter the title becomes the headline where the text
 * has none, and what else stands at the head of an article is given as it is (`frontMatter`, null where there was
 * none); the rest of it is about the file.
 */
export function htmlOfMarkdown(text: string): { readonly html: string; readonly frontMatter: FrontMatter | null } {
  const notes = frontMatter.exec(text);
  const body = notes === null ? text : text.slice(notes[0].length);
  const html = markdown.render(body);
  if (notes === null) return { html, frontMatter: null };
  const head = headOf(notes[1] ?? '');
  const headline = head.title === '' || /<h1[ >]/u.test(html) ? '' : `<h1>${escaped(head.title)}</h1>\n`;
  return { html: headline + html, frontMatter: head };
}

function headOf(notes: string): FrontMatter {
  let fields: unknown = null;
  try {
    fields = parse(notes, { logLevel: 'error' });
  } catch {
    // Not quite YAML, which `silent` would keep quiet about: the title is still to be read.
    fields = { title: titleOf(notes) };
  }
  const lineOf = (name: keyof FrontMatter): string => {
    const value: unknown = typeof fields === 'object' && fields !== null ? Reflect.get(fields, name) : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  return {
    title: lineOf('title'),
    kicker: lineOf('kicker'),
    standfirst: lineOf('standfirst'),
    byline: lineOf('byline'),
  };
}

function titleOf(notes: string): string {
  const line = notes.split(/\r?\n/u).find((each) => each.startsWith('title:'));
  const title = line?.slice('title:'.length).trim() ?? '';
  const quoted = /^(?:"(.*)"|'(.*)')$/u.exec(title);
  return quoted?.[1] ?? quoted?.[2] ?? title;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
