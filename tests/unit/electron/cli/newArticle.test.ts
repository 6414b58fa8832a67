import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readArticle } from '#core/article/readArticle';
import { textBlocks } from '#core/text/textBlocks';
import { valueOf } from '../storage/support/library';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { dataOf, runSpalt } from './support/runSpalt';

/** A text of our own, as newsrooms send them: a caption twice, a dateline, dialogue, subheads without marks. */
const story = `Ny gångbro invigd i Torsbro


Vera Alm 2026-05-12

Invigningen av bron i Torsbro. På bilden syns från vänster Per Ek, kommunalråd, Åsa Öman, projektledare, och Ali Nur, byggare.
Bild:Torsbro Kommun
Invigningen av bron i Torsbro. På bilden syns från vänster Per Ek, kommunalråd, Åsa Öman, projektledare, och Ali Nur, byggare.

TORSBRO | I lördags invigdes den nya gångbron över ån. Den knyter ihop skolan & biblioteket, och är <80 meter> lång.


Bron har kostat 12,5 miljoner kronor\u00a0– hälften av vad som var tänkt. Arbetet pågick 2024–2026, trots ”hundraårsflödet” i fjol.

Länge väntad
Det är många som har väntat på bron. I rusningstid kortar den vägen till skolan med tjugo minuter, visar en räkning som kommunen har gjort.

– Jag har längtat i tio år, säger Åsa Öman.

– Nu är den här. Den 1/6 börjar bussen gå, och då blir det ännu bättre – för alla.

# Mer på gång
Nästa år byggs en till – lika lång.
Den blir röd.

Källa: Torsbro kommun, torsbro@example.org
`;

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The text that readers see of a page, with a space between blocks. */
function visibleText(html: string): string {
  const unseen = new Set(['head', 'script', 'style', 'template']);
  const inline = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'time', 'cite', 'q']);
  const textOf = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node) || unseen.has(node.nodeName)) return '';
    const text = node.childNodes.map(textOf).join('');
    return inline.has(node.nodeName) ? text : ` ${text} `;
  };
  return textOf(parse(html));
}

describe('spalt new', () => {
  it('makes an article that keeps every word, and a page that has each just as often', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'text.txt'), story);
    const made = await runSpalt(['new', '--text', 'text.txt', '--out', 'a/article.json'], { folder });
    expect(made).toEqual({ code: 0, out: 'a/article.json\n', err: '' });
    expect(await readdir(path.join(folder, 'a'))).toEqual(['article.json']);

    const { article } = valueOf(readArticle(await readFile(path.join(folder, 'a/article.json'), 'utf8')));
    expect(article.language).toBe('sv');
    const blocks = textBlocks(article.document);
    expect(words(blocks.map(({ text }) => text).join('\n')).toSorted()).toEqual(words(story).toSorted());
    const first = (type: string) => blocks.find((block) => block.type === type)?.text;
    expect(first('headline')).toBe('Ny gångbro invigd i Torsbro');
    expect(first('dialogueLine')).toBe('Jag har längtat i tio år, säger Åsa Öman.');
    expect(blocks.filter(({ type }) => type === 'subhead').map(({ text }) => text)).toContain('Mer på gång');

    const exported = await runSpalt(['export', 'a/article.json', '--out', 'ut'], { folder });
    const page = await readFile(path.join(folder, exported.out.trimEnd()), 'utf8');
    expect(page).toContain('<html lang="sv">');
    expect(words(visibleText(page)).toSorted()).toEqual(words(story).toSorted());
  });

  it('reads standard input, and tells machines what it made', async () => {
    const folder = await temporaryFolder();
    const given = ['new', '--text', '-', '--out', 'article.json', '--json'];
    const run = await runSpalt(given, { folder, input: 'A new bridge\r\n\r\nThe bridge is open to all of the town.' });
    expect(dataOf(run)).toMatchObject({ ok: true, filePath: path.join(folder, 'article.json'), language: 'en' });
    expect((await runSpalt(['check-file', 'article.json'], { folder })).code).toBe(0);
  });

  it('takes the language that is given', async () => {
    const folder = await temporaryFolder();
    const run = await runSpalt(['new', '--text', '-', '--out', 'a.json', '--language', 'en', '--json'], {
      folder,
      input: story,
    });
    expect(dataOf(run)).toMatchObject({ language: 'en' });
  });

  it('does not replace a file unless told to', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'article.json'), 'viktigt');
    const given = ['new', '--text', '-', '--out', 'article.json'];
    const run = await runSpalt(given, { folder, input: story });
    expect(run).toEqual({ code: 2, out: '', err: 'spalt: article.json: exists already; --force replaces it\n' });
    expect(await readFile(path.join(folder, 'article.json'), 'utf8')).toBe('viktigt');
    expect((await runSpalt([...given, '--force'], { folder, input: story })).code).toBe(0);
    expect((await runSpalt(['check-file', 'article.json'], { folder })).code).toBe(0);
  });

  it('does not replace a folder, nor a device', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'article.json'));
    const isFolder = await runSpalt(['new', '--text', '-', '--out', 'article.json', '--force'], { folder });
    expect(isFolder).toEqual({ code: 1, out: '', err: 'spalt: article.json: is a folder\n' });
    const device = await runSpalt(['new', '--text', '-', '--out', '/dev/null', '--force'], { folder });
    expect(device).toEqual({ code: 1, out: '', err: 'spalt: /dev/null: not a file\n' });
  });

  it('does not take a text that is not UTF-8, and says where', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'text.txt'), Buffer.from('Rubrik\n\nEtt möte på ön.', 'latin1'));
    const run = await runSpalt(['new', '--text', 'text.txt', '--out', 'article.json'], { folder });
    expect(run).toEqual({ code: 2, out: '', err: 'spalt: text.txt:3:6: not text in UTF-8\n' });
    expect(await readdir(folder)).toEqual(['text.txt']);
    const missing = await runSpalt(['new', '--text', 'nej.txt', '--out', 'article.json'], { folder });
    expect(missing).toEqual({ code: 2, out: '', err: 'spalt: nej.txt: no such file or folder\n' });
  });
});
