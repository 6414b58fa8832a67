import { describe, expect, it } from 'vitest';
import { htmlOfMarkdown } from '../../../../../electron/workshop/documents/htmlOfMarkdown';

describe('htmlOfMarkdown', () => {
  it('takes the headline from the front matter where the text has none', () => {
    expect(htmlOfMarkdown('---\ntitle: "Bron & ån"\ndraft: true\n---\nNu.').html).toBe(
      '<h1>Bron &amp; ån</h1>\n<p>Nu.</p>\n',
    );
    expect(htmlOfMarkdown('---\ntitle: Bron\n---\n# Ån\n').html).toBe('<h1>Ån</h1>\n');
  });

  it('takes the headline from front matter that is not quite YAML, as people write it', () => {
    expect(htmlOfMarkdown('---\ntitle: Kommunen: bron stängs\nkicker: Lerum\n---\nNu.').html).toBe(
      '<h1>Kommunen: bron stängs</h1>\n<p>Nu.</p>\n',
    );
  });

  it('makes links of addresses, and of nothing that only looks like one', () => {
    expect(htmlOfMarkdown('https://a.example och b.example').html).toBe(
      '<p><a href="https://a.example">https://a.example</a> och b.example</p>\n',
    );
  });

  // Each took minutes, or hundreds of megabytes, with a reader whose work grows faster than the text.
  it.each([
    ['marks that never end', '*a_'.repeat(70_000)],
    ['quotations within quotations', '> '.repeat(100_000)],
    ['lists within lists', Array.from({ length: 600 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n')],
    ['a table that is wider than its rows', `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n${'|a|\n'.repeat(5000)}`],
    ['a title that does not come', `---\ntitle:${' '.repeat(19_000)}\n---\n`],
  ])('makes no more of %s than it is', (_name, text) => {
    expect(htmlOfMarkdown(text).html.length).toBeLessThan(20 * text.length);
  });
});
