import MarkdownIt from 'markdown-it';

/** Its work grows with the length of the text and no faster, whatever is in it. */
const markdown = new MarkdownIt({ html: true, linkify: true });
// A word with a full stop in it is no address yet.
markdown.linkify.set({ fuzzyLink: false });

/** What stands between two lines of dashes at the top: what other programs note about the text. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/**
 * Markdown (CommonMark, with GitHub's tables) as HTML. Of front matter the title becomes the headline where the text
 * has none; the rest of it is about the file, and `hasFrontMatter` says that there was some.
 */
export function htmlOfMarkdown(text: string): { readonly html: string; readonly hasFrontMatter: boolean } {
  const notes = frontMatter.exec(text);
  const body = notes === null ? text : text.slice(notes[0].length);
  const html = markdown.render(body);
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
