import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDiskFailure } from '../../../../electron/cli/messages/describeDiskFailure';
import { describeProblem, describeProblemAt } from '../../../../electron/cli/messages/describeProblem';
import { languageOfEnvironment } from '../../../../electron/cli/messages/languageOfEnvironment';
import { textsIn } from '../../../../electron/cli/messages/Texts';

const rooms = ['cli', 'problem', 'failure', 'proof'];

/** Every text of a language that the command line has, by its path. */
async function textsOf(language: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const visit = (value: unknown, place: string): void => {
    if (typeof value === 'string') found.set(place, value);
    else for (const [key, child] of Object.entries(Object(value))) visit(child, place === '' ? key : `${place}.${key}`);
  };
  visit(JSON.parse(await readFile(`resources/languages/${language}.json`, 'utf8')), '');
  return new Map([...found].filter(([place]) => rooms.includes(place.split('.', 1)[0] ?? '')));
}

const factsIn = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name);

describe('messages', () => {
  it('are there in both languages, with the same facts', async () => {
    const [swedish, english] = [await textsOf('sv'), await textsOf('en')];
    expect([...swedish.keys()]).toEqual([...english.keys()]);
    for (const [place, text] of english) {
      expect(factsIn(swedish.get(place) ?? '').toSorted(), place).toEqual(factsIn(text).toSorted());
    }
  });

  it('tell the place as Unix tools do', () => {
    const texts = textsIn('en');
    const at = (place: string, facts = {}) => describeProblemAt('a.json', { place, code: 'not-json', facts }, texts);
    expect(at('')).toBe('a.json: not JSON, or cut off');
    expect(at('', { where: '12:3' })).toBe('a.json:12:3: not JSON, or cut off');
    expect(at('metadata.slug')).toBe('a.json: metadata.slug: not JSON, or cut off');
  });

  it('show what was found as it is', () => {
    const texts = textsIn('en');
    fc.assert(
      fc.property(fc.string(), (found) => {
        const message = describeProblem({ place: '', code: 'unknown-node', facts: { found } }, texts);
        expect(message).toBe(`no part of an article that can stand here: ${found}`);
      }),
      { examples: [['$t(cli.bug)'], ['{{found}}'], ['<b>']] },
    );
  });

  it('name a failure of the disk that has no words of its own', () => {
    expect(describeDiskFailure('ENOSPC', textsIn('sv'))).toBe('disken är full');
    expect(describeDiskFailure('ESTALE', textsIn('en'))).toBe('the system says ESTALE');
  });
});

describe('languageOfEnvironment', () => {
  it.each([
    [{ LANG: 'sv_SE.UTF-8' }, 'sv'],
    [{ LANG: 'sv' }, 'sv'],
    [{ LANG: 'sv_SE.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'sv_FI' }, 'sv'],
    [{ LANG: 'sv_SE.UTF-8', LC_ALL: '' }, 'sv'],
    [{ LANG: 'svx' }, 'en'],
    [{ LC_ALL: 'C' }, 'en'],
    [{}, 'en'],
  ])('%j: %s', (environment, expected) => {
    expect(languageOfEnvironment(environment)).toBe(expected);
  });
});
