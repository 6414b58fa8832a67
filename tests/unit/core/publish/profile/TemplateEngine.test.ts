import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { TemplateEngine } from '#core/publish/profile/template/TemplateEngine';
import type { TemplateValue } from '#core/publish/profile/template/TemplateEngine';
import { TrustedMarkup } from '#core/publish/profile/template/TrustedMarkup';

function filled(
  template: string,
  values: { readonly [name: string]: TemplateValue } = {},
  others: Readonly<Record<string, string>> = {},
) {
  const result = new TemplateEngine({ 'page.liquid': template, ...others }).fill('page.liquid', values);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problemsOf(template: string, others: Readonly<Record<string, string>> = {}) {
  const result = new TemplateEngine({ 'page.liquid': template, ...others }).fill('page.liquid', {
    text: 'a',
    none: null,
  });
  return result.ok ? [] : result.error.map(({ place, code, facts }) => `${place} ${code} ${facts['found'] ?? ''}`);
}

const markup = new TrustedMarkup('<p>Body &amp; soul</p>');

describe('TemplateEngine', () => {
  it('fills in texts, lists and conditions', () => {
    const template =
      '{% if title %}<h1>{{ title }}</h1>{% endif %}{% for tag in tags %}{{ tag.name }},{% endfor %}{% if none %}x{% endif %}';
    const values = { title: 'Ny bro', tags: [{ name: 'a' }, { name: 'b' }], none: null };
    expect(filled(template, values).html).toBe('<h1>Ny bro</h1>a,b,');
  });

  it('lets something else stand for trusted markup in the frame, on as many lines', () => {
    const body = new TrustedMarkup('<p>a</p>\n<p>b</p>\n', '<div></div>');
    const { html, frame, starts } = filled('<main>{{ body }}</main>{{ text }}', { body, text: '&' });
    expect(html).toBe('<main><p>a</p>\n<p>b</p>\n</main>&amp;');
    expect(frame).toBe('<main><div></div>\n\n</main>&amp;');
    expect(starts).toEqual(new Map([[body, [6]]]));
  });

  it('puts trusted markup where it is asked for, and tells where that is', () => {
    const { html, frame, starts } = filled('<main>{{ body }}</main>{{ body }}', { body: markup });
    expect(html).toBe('<main><p>Body &amp; soul</p></main><p>Body &amp; soul</p>');
    expect(frame).toBe(html);
    expect(starts.get(markup)?.map((start) => html.slice(start, start + 4))).toEqual(['<p>B', '<p>B']);
    expect(filled('{% capture x %}<b>{{ body }}</b>{% endcapture %}{{ x }}', { body: markup }).html).toBe(
      '&lt;b&gt;<p>Body &amp; soul</p>&lt;/b&gt;',
    );
    const others = { 'part.liquid': '<i>{{ inner }}</i>' };
    expect(filled("{% render 'part', inner: body %}", { body: markup }, others).html).toBe(
      '<i><p>Body &amp; soul</p></i>',
    );
  });

  it('gives no template the markup as text', () => {
    for (const filter of ['upcase', 'append: "x"', 'split: ""', 'slice: 0, 3', 'replace: "p", "q"', 'strip']) {
      expect(filled(`{{ body | ${filter} }}`, { body: markup }).html).not.toContain('soul');
    }
    expect(problemsOf('{{ text.constructor }}')).toEqual(['page.liquid:1 template-unknown-name text.constructor']);
  });

  it('lets no text be anything but text, nor trusted markup of another', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '</title><script>alert(1)</script>',
        '" onerror="alert(1)',
        "' onfocus='alert(1)",
        '{{ body }}{% raw %}',
        '\uFDD00\uFDD1',
        '\uFDD0',
        '0\uFDD1<!--',
      ),
    );
    const template = '<p title="{{ text }}" lang=\'{{ text }}\'>{{ text }}</p>{% assign x = text %}{{ x }}{{ list }}';
    const engine = new TemplateEngine({ 'page.liquid': template });
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const result = engine.fill('page.liquid', { text, list: [other, other], body: markup });
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        const { html, starts } = result.value;
        expect(starts.size).toBe(0);
        const nodes = parseFragment(html).childNodes;
        const [paragraph] = nodes;
        expect(nodes.flatMap((node) => ('tagName' in node ? [node.tagName] : []))).toEqual(['p']);
        expect(paragraph !== undefined && 'attrs' in paragraph && paragraph.attrs.map(({ name }) => name)).toEqual([
          'title',
          'lang',
        ]);
        expect(html).not.toContain('soul');
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['{{ text | raw }}', 'page.liquid:1 template-unknown-filter raw'],
    ['\n{{ text | date: "%Y" }}', 'page.liquid:2 template-unknown-filter date'],
    ['a\nb\n{{ missing }}', 'page.liquid:3 template-unknown-name missing'],
    ["{% include 'page' %}", 'page.liquid:1 template-unknown-tag include'],
    ['{% increment x %}', 'page.liquid:1 template-unknown-tag increment'],
    ['\n{% if text %}a', 'page.liquid:2 template-not-closed {% if text %}'],
    ['{{ text', 'page.liquid:1 template-not-closed "{{ text"'],
    ["\n\n{% render 'other' %}", 'page.liquid:3 template-missing other'],
    ["{% render '../../etc/passwd' %}", 'page.liquid:1 template-missing ../../etc/passwd'],
    ["{% render 'constructor' %}", 'page.liquid:1 template-missing constructor'],
    ['{% for i in (1..99999999999) %}a{% endfor %}', 'page.liquid:1 template-too-heavy '],
    ["{% render 'page' %}", 'page.liquid:1 template-too-heavy '],
  ])('tells what is wrong in %j and where', (template, problem) => {
    expect(problemsOf(template)).toEqual([problem]);
  });

  it('names the file that is wrong, also when it is a part', () => {
    expect(problemsOf("{% render 'part' %}", { 'part.liquid': 'a\n{{ missing }}' })).toEqual([
      'part.liquid:2 template-unknown-name missing',
    ]);
    expect(problemsOf('a', { 'part.liquid': '{% if %}', 'other.liquid': '{{ a | raw }}' })).toHaveLength(2);
    expect(problemsOf('{% if text ==== %}{% endif %}{{ | }}')[0]).toMatch(/^page\.liquid:1 template-broken/u);
  });
});
