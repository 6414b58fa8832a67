import MarkdownIt from 'markdown-it';
import type { ReadMarkdown } from '#core/publish/check/written/checkMarkdown';

/** As sites read it: with HTML, and with addresses that become links by themselves. */
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });
// Others make a link of whatever address there is, and it is for the check to say that one is unsafe.
markdown.validateLink = () => true;

const opened = /^---\n([\s\S]*?\n)?---\n/u;

/** Markdown as those read it who make pages of it. */
export function readMarkdown(text: string): ReadMarkdown {
  const front = opened.exec(text);
  return {
    frontMatter: front === null ? null : (front[1] ?? ''),
    html: markdown.render(front === null ? text : text.slice(front[0].length)),
  };
}
