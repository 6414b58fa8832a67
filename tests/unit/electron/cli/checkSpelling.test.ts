import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSpelling } from '../../../../electron/cli/openSpelling';
import { createNodeFileSystem } from '../../../../electron/storage/createNodeFileSystem';
import { systemClock } from '../../../../electron/storage/systemClock';
import { articleOf, documentOf, paragraph } from '../../core/document/build';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { dataOf, runSpalt } from './support/runSpalt';

const header = {
  headline: 'Ny bro öppnar',
  standfirst: 'På lördag går de första över den nya bron i Lerum.',
  byline: 'Av Anna Ek',
  dateline: 'LERUM',
};

async function folderWith(text: string, more: Parameters<typeof articleOf>[1] = {}): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, 'a.json'), JSON.stringify(articleOf(documentOf(header, paragraph(text)), more)));
  return folder;
}

describe('spelling in spalt check', () => {
  it('tells a misspelt word with its place, as a warning', async () => {
    const folder = await folderWith('Bron väcker tryggehtsfrågor.');
    expect(await runSpalt(['check', 'a.json'], { folder })).toEqual({
      code: 0,
      err: '',
      out: [
        'a.json:6:13: warning: “tryggehtsfrågor” is in no word list [spelling]',
        '    Bron väcker tryggehtsfrågor.',
        '                ^^^^^^^^^^^^^^^',
        'a.json: 0 errors, 1 warnings, 0 pieces of advice',
        '',
      ].join('\n'),
    });
    const json = await runSpalt(['check', 'a.json', '--json', '--fail-on', 'warning'], { folder });
    expect(json).toMatchObject({ code: 1, err: '' });
    expect(dataOf(json)).toMatchObject({
      findings: [
        { check: 'spelling', code: 'misspelled', text: 'tryggehtsfrågor', facts: { word: 'tryggehtsfrågor' } },
      ],
    });
  });

  it('leaves out what the writer has kept as it is', async () => {
    const keptAsIs = [{ check: 'spelling', text: 'Tryggehten', before: null }] as const;
    const folder = await folderWith('Hon läser Tryggehten. Brron är lång.', { keptAsIs: [...keptAsIs] });
    const { out } = await runSpalt(['check', 'a.json'], { folder });
    expect(out).not.toContain('“Tryggehten”');
    expect(out).toContain('“Brron” is in no word list');
  });

  it('takes British or American English, and is silent in a language without a dictionary', async () => {
    const text = 'The colour of the centre, the color of the center, and the goverment.';
    const flaggedIn = async (language: string): Promise<readonly string[]> => {
      const { out } = await runSpalt(['check', 'a.json'], { folder: await folderWith(text, { language }) });
      return ['colour', 'centre', 'color', 'center', 'goverment'].filter((word) => out.includes(`“${word}” is in no`));
    };
    expect(await flaggedIn('en-GB')).toEqual(['color', 'center', 'goverment']);
    expect(await flaggedIn('en-US')).toEqual(['colour', 'centre', 'goverment']);
    const german = await folderWith('Die neue Brücke wird morgen eröffnet.', { language: 'de' });
    expect((await runSpalt(['check', 'a.json'], { folder: german })).out).not.toContain('[spelling]');
  });

  it.each(['en-US.dic', 'en-GB.aff', 'en.words.txt'])('goes without where %s is missing', async (missing) => {
    const resourcesFolderPath = await temporaryFolder();
    const folder = path.join(resourcesFolderPath, 'dictionaries');
    await mkdir(folder);
    await cp('resources/dictionaries', folder, { recursive: true });
    const given = { fileSystem: createNodeFileSystem(), clock: systemClock, resourcesFolderPath };
    expect((await openSpelling('en', given))?.isRight('goverment', 'en')).toBe(false);
    await rm(path.join(folder, missing));
    expect(await openSpelling('en', given)).toBeUndefined();
    expect((await openSpelling('sv', given))?.isRight('brron', 'sv')).toBe(false);
  });

  it('goes without a dictionary that is none', async () => {
    const resourcesFolderPath = await temporaryFolder();
    const folder = path.join(resourcesFolderPath, 'dictionaries');
    await mkdir(folder);
    for (const name of ['sv.aff', 'sv.dic', 'sv.words.txt']) {
      await writeFile(path.join(folder, name), Buffer.from([0, 0xff, 0xfe, 0]));
    }
    const given = { fileSystem: createNodeFileSystem(), clock: systemClock, resourcesFolderPath };
    expect(await openSpelling('sv', given)).toBeUndefined();
  });

  it('takes the dictionaries of the library, in place of one of the same name, and tells damaged ones', async () => {
    const library = await temporaryFolder();
    await mkdir(path.join(library, 'dictionaries'));
    await mkdir(path.join(library, 'bron'));
    const put = (name: string, content: string) => writeFile(path.join(library, 'dictionaries', name), content);
    const check = async (text: string, language: string) => {
      const article = articleOf(documentOf(header, paragraph(text)), { language });
      await writeFile(path.join(library, 'bron', 'article.json'), JSON.stringify(article));
      return runSpalt(['check', 'bron/article.json'], { folder: library });
    };
    // A language that Spalt has no dictionary for.
    await put('fi_FI.aff', 'SET UTF-8\n');
    await put('fi_FI.dic', '2\njoki\nsilta\n');
    const finnish = await check('joki silta jokki', 'fi');
    expect(finnish.out).toContain('“jokki” is in no word list');
    expect(finnish.out).not.toContain('“silta”');
    // Beside those that come along.
    await put('sv_XX.aff', 'SET UTF-8\n');
    await put('sv_XX.dic', '1\nbrfxq\n');
    await put('sv_YY.aff', 'SET UTF-8\n');
    await put('sv_YY.dic', '');
    const swedish = await check('Bron heter brfxq och är lång, brfxz.', 'sv');
    expect(swedish.out).toContain('“brfxz”');
    expect(swedish.out).not.toMatch(/“brfxq”|“lång”/u);
    expect(swedish.err).toContain(`not used: ${path.join('dictionaries', 'sv_YY.aff')}: no dictionary`);
    // And in their place.
    await put('sv.aff', 'SET UTF-8\n');
    await put('sv.dic', '1\nbrfxz\n');
    const own = await check('Sjuksköterskan heter brfxz.', 'sv');
    expect(own.out).toContain('“Sjuksköterskan”');
    expect(own.out).not.toContain('“brfxz”');
  });
});
