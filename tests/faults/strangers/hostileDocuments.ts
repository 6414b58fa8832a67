import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WordFiles } from '../../../electron/workshop/documents/word/wordArchive';
import { wordFilesOf } from '../../../electron/workshop/documents/word/wordArchive';
import { buildZip } from '../bundles/buildZip';
import { chosenNumber, damagedBytes } from './damagedBytes';
import type { HostileFile } from './HostileFile';

const folder = 'tests/fixtures/documents';
const mebibyte = 1024 * 1024;
const wordName = 'libreoffice.docx';
const mainPart = 'word/document.xml';

/**
 * So many manuscripts that were damaged or made to do harm: those made by hand first, then by turns a Word document
 * spoiled as a whole, one whose parts are spoiled and packed anew, and web pages, Markdown and wire news.
 */
export async function hostileDocuments(count: number): Promise<readonly HostileFile[]> {
  const good = readFileSync(path.join(folder, wordName));
  const parts = await wordFilesOf(good);
  const madeByHand = documentsMadeByHand(parts);
  const others = ['libreoffice.html', 'web-page.html', 'manuscript.md', 'ttninjs.json', 'latin.txt'];
  const texts = others.map((fileName) => ({ fileName, bytes: readFileSync(path.join(folder, fileName)) }));
  const damaged = Array.from({ length: Math.max(0, count - madeByHand.length) }, (_, index): HostileFile => {
    if (index % 3 === 0) return spoiled(wordName, good, index);
    if (index % 3 === 1) return withSpoiledPart(parts, index);
    const { fileName, bytes } = texts[chosenNumber(index, texts.length)] ?? { fileName: '', bytes: Buffer.alloc(0) };
    return spoiled(fileName, bytes, index);
  });
  return [...madeByHand, ...damaged].slice(0, count);
}

function spoiled(fileName: string, good: Uint8Array, seed: number): HostileFile {
  const { name, bytes } = damagedBytes(good, seed);
  return { name: `${fileName}: ${name}`, fileName, kind: 'document', bytes: () => bytes };
}

function withSpoiledPart(parts: WordFiles, seed: number): HostileFile {
  const names = [...parts.keys()];
  const part = names[chosenNumber(seed, names.length)] ?? mainPart;
  const { name, bytes } = damagedBytes(parts.get(part) ?? Buffer.alloc(0), seed);
  return {
    name: `${part}: ${name}`,
    fileName: wordName,
    kind: 'document',
    bytes: () => buildZip([...parts].map(([each, good]) => ({ name: each, bytes: each === part ? bytes : good }))),
  };
}

function document(name: string, fileName: string, bytes: () => Uint8Array | string): HostileFile {
  return { name, fileName, kind: 'document', bytes: () => Buffer.from(bytes()) };
}

/** A Word document whose main part holds what is given, between its first and last tags. */
function wordOf(
  parts: WordFiles,
  body: string,
  { prolog = '', more = [] }: { prolog?: string; more?: readonly WordPart[] } = {},
): Buffer {
  const xml =
    `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${body}</w:body></w:document>`;
  const replaced = new Map([...parts, [mainPart, Buffer.from(xml)], ...more]);
  return Buffer.from(buildZip([...replaced].map(([name, bytes]) => ({ name, bytes, method: 8 }))));
}

type WordPart = readonly [name: string, bytes: Buffer];

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

function relationships(target: string, mode = ''): WordPart {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  const xml = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}" Target="${target}"${mode}/></Relationships>`;
  return ['word/_rels/document.xml.rels', Buffer.from(xml)];
}

const picture =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="r1" r:link="r1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
const entities = Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`);

/** What no damage comes upon by itself. */
function documentsMadeByHand(parts: WordFiles): readonly HostileFile[] {
  const word = (body: string, more?: Parameters<typeof wordOf>[2]): Buffer => wordOf(parts, body, more);
  return [
    document('Word with a billion laughs', wordName, () =>
      word(paragraph('&a20;'), { prolog: `<!DOCTYPE x [<!ENTITY a0 "ha">${entities.join('')}]>` }),
    ),
    document('Word with an entity of the disk', wordName, () =>
      word(paragraph('&a;'), { prolog: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' }),
    ),
    document('Word whose main part unpacks to 310 MB', wordName, () => word(' '.repeat(310 * mebibyte))),
    document('Word with 20,000 tables within each other', wordName, () =>
      word('<w:tbl><w:tr><w:tc>'.repeat(20_000) + paragraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(20_000)),
    ),
    document('Word with 300,000 paragraphs', wordName, () => word(paragraph('ord').repeat(300_000))),
    document('Word with a word of five million letters', wordName, () => word(paragraph('å'.repeat(5_000_000)))),
    document('Word with a picture of the disk', wordName, () =>
      word(picture, { more: [relationships('file:///etc/passwd', ' TargetMode="External"')] }),
    ),
    document('Word with a picture above its folder', wordName, () =>
      word(picture, { more: [relationships('../../../../../etc/passwd')] }),
    ),
    document('Word with a picture on the network', wordName, () =>
      word(picture, { more: [relationships('http://127.0.0.1:9/x.png', ' TargetMode="External"')] }),
    ),
    document('Word with a part named above its folder', wordName, () =>
      word(paragraph('x'), { more: [['../../../out.xml', Buffer.from('<x/>')]] }),
    ),
    document('Word with 10,000 parts', wordName, () =>
      word(paragraph('x'), {
        more: Array.from({ length: 10_000 }, (_, index): WordPart => [`word/x${index}.xml`, Buffer.from('<x/>')]),
      }),
    ),
    document('HTML with 60,000 elements within each other', 'a.html', () => '<div>'.repeat(60_000) + 'x'),
    document('HTML with 30,000 tables within each other', 'a.html', () => '<table><tr><td>'.repeat(30_000) + 'x'),
    document('HTML with 100,000 attributes', 'a.html', () => `<p ${attributes()}>x</p>`),
    document(
      'HTML with formats that are never closed',
      'a.html',
      () => '<b><i><a href=x>'.repeat(3000) + '<p>x'.repeat(300),
    ),
    document('HTML that asks for files and runs scripts', 'a.html', () => hostileMarkup),
    document('HTML of 40 MB on one line', 'a.html', () => 'x'.repeat(40 * mebibyte)),
    document(
      'HTML with an address of 20 MB',
      'a.html',
      () => `<a href="data:text/html,${'x'.repeat(20 * mebibyte)}">x</a>`,
    ),
    document('Markdown with 50,000 brackets', 'a.md', () => '['.repeat(50_000) + 'x' + ']('.repeat(50_000)),
    document('Markdown with 50,000 asterisks', 'a.md', () => '*a **b '.repeat(50_000)),
    document('Markdown with 10,000 quotes within each other', 'a.md', () => '> '.repeat(10_000) + 'x'),
    document('Markdown with backticks of every length', 'a.md', () =>
      Array.from({ length: 2000 }, (_, index) => `e${'`'.repeat(index)}`).join(''),
    ),
    document('front matter that grows tenfold nine times', 'a.md', () => `---\n${yamlBomb()}\n---\nx\n`),
    document('news 200,000 levels deep', 'a.json', () => '{"body_html5":'.repeat(200_000)),
    document('news with a prototype', 'a.json', () =>
      JSON.stringify({
        uri: 'x',
        headline: 'x',
        body_html5: '<p>x</p>',
        constructor: { prototype: { hacked: 1 } },
      }).replace('"constructor"', '"__proto__"'),
    ),
    document('nothing but zeros', 'a.docx', () => Buffer.alloc(mebibyte)),
  ];
}

function attributes(): string {
  return Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ');
}

function yamlBomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, index) => `b${index + 1}: &b${index + 1} [${`*b${index},`.repeat(9)}*b${index}]`,
  );
  return ['b0: &b0 [x]', ...levels, 'title: *b9'].join('\n');
}

const hostileMarkup = [
  '<script>document.title="x"</script><img src=x onerror=alert(1)><svg onload=alert(1)><iframe srcdoc="<script>1</script>">',
  '<img src="file:///etc/passwd"><img src="../../../../../../etc/passwd"><img src="\\\\127.0.0.1\\share\\x.png">',
  '<a href="jav&#x09;ascript:alert(1)">a</a><a href=" data:text/html,x">b</a><a href="vbscript:x">c</a>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form><base href="//x.example/">',
  '<meta http-equiv="refresh" content="0;url=data:text/html,x"><object data="file:///etc/passwd"></object><p>text</p>',
].join('\n');
