import { Marked } from 'marked';

const marked = new Marked({ gfm: true, async: false });

/** What stands between two lines of dashes at the top: what other programs note about the text. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/**
 * Markdown (CommonMark, with GitHub's tables) as HTML. Of front matter the title becomes the headline where the text
 * has none; the rest of it is about the file, and `hasFrontMatter` says that there was some.
 */
export function htmlOfMarkdown(text: string): { readonly html: string; readonly hasFrontMatter: boolean } {
  const notes = frontMatter.exec(text);
  const body = notes === null ? text : text.slice(notes[0].length);
  const html = marked.parse(body, { async: false });
  const title = titleOf(notes?.[1] ?? '');
  const headline = title === undefined || /<h1[ >]/u.test(html) ? '' : `<h1>${escaped(title)}</h1>\n`;
  return { html: headline + html, hasFrontMatter: notes !== null };
}

function titleOf(notes: string): string | undefined {
  const line = notes.split(/\r?\n/u).find((each) => each.startsWith('title:'));
  const title = line?.slice('title:'.length).trim() ?? '';
  const quoted = /^(?:"(.*)"|'(.*)')$/u.exec(title);
  return (quoted?.[1] ?? quoted?.[2] ?? title) || undefined;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
