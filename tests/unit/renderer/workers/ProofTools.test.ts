import { describe, expect, it } from 'vitest';
import type { HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { Spelling } from '#core/proof/spelling/Spelling';
import { usualProofSettings } from '#core/proof/ProofSettings';
import type { ProofTrouble } from '../../../../renderer/workers/ProofMessages';
import { ProofTools } from '../../../../renderer/workers/ProofTools';

const rules = (id: string, language: string | null, word: string, more: object = {}): HouseStyleFile => ({
  format: 'spalt-house-style',
  version: 1,
  name: 'Prov',
  language,
  rules: [{ id, category: 'words', words: [word], message: 'Nej.', ...more }],
});

function openTools(given: Partial<ConstructorParameters<typeof ProofTools>[0]> = {}) {
  const troubles: ProofTrouble[] = [];
  let changeCount = 0;
  const tools = new ProofTools({
    readShippedRules: (language) => Promise.resolve(rules('a', language, language === 'sv' ? 'bro' : 'bridge')),
    openSpelling: (language) => Promise.resolve(language === 'sv' ? new Spelling() : undefined),
    onChange: () => changeCount++,
    onOpened: () => undefined,
    onTrouble: (trouble) => troubles.push(trouble),
    ...given,
  });
  const found = (text: string): readonly string[] =>
    tools
      .checks()
      .filter(({ name }) => name === 'houseStyle')
      .flatMap((check) =>
        check
          .findIn(
            { type: 'paragraph', text, marks: [], attributes: {}, ancestors: [] },
            { language: 'sv', date: { year: 2026, month: 6 }, settings: usualProofSettings },
          )
          .map(({ from, to }) => text.slice(from, to)),
      );
  return { tools, troubles, found, names: () => tools.checks().map(({ name }) => name), changes: () => changeCount };
}

describe('ProofTools', () => {
  it('goes on with house style where a dictionary is damaged, and tells it', async () => {
    const { tools, troubles, names, found } = openTools({ openSpelling: () => Promise.reject(new Error('damaged')) });
    await tools.useLanguage('sv');
    expect(names()).toEqual(['houseStyle']);
    expect(found('en bro')).toEqual(['bro']);
    expect(troubles).toEqual([{ of: 'spelling', language: 'sv' }]);
    expect(tools.suggest('broo')).toEqual([]);
  });

  it('goes on with spelling where the rules that come along are damaged, and tells it', async () => {
    const { tools, troubles, names } = openTools({ readShippedRules: () => Promise.reject(new Error('damaged')) });
    await tools.useLanguage('sv');
    expect(names()).toEqual(['spelling']);
    expect(troubles).toEqual([{ of: 'house-style', language: 'sv' }]);
  });

  it('takes the newsroom’s rules beside and in place of those that come along, also while one writes', async () => {
    const { tools, found, changes, troubles } = openTools();
    await tools.useLanguage('sv');
    const before = changes();
    tools.useRules({ kind: 'rules', files: [{ name: 'r.json', text: JSON.stringify(rules('b', null, 'tunnel')) }] });
    expect(changes()).toBe(before + 1);
    expect(found('bro och tunnel')).toEqual(['bro', 'tunnel']);
    tools.useRules({
      kind: 'rules',
      files: [{ name: 'r.json', text: JSON.stringify(rules('a', 'sv', 'bro', { isOff: true })) }],
    });
    expect(found('bro och tunnel')).toEqual([]);
    tools.useRules({ kind: 'rules', files: [] });
    expect(found('bro och tunnel')).toEqual(['bro']);
    expect(troubles).toEqual([]);
  });

  it('leaves out a damaged file of rules alone, and tells the place', async () => {
    const { tools, found, troubles } = openTools();
    await tools.useLanguage('sv');
    tools.useRules({
      kind: 'rules',
      files: [
        { name: 'bad.json', text: JSON.stringify(rules('b', null, 'tunnel', { pattern: '(' })) },
        { name: 'good.yaml', text: JSON.stringify(rules('c', null, 'väg')) },
      ],
    });
    expect(found('bro, tunnel och väg')).toEqual(['bro', 'väg']);
    expect(troubles).toMatchObject([{ of: 'rules', name: 'bad.json', problems: [{ place: 'rules[0]' }] }]);
  });

  it('has nothing of the language before, whatever comes late', async () => {
    const late: ((file: HouseStyleFile) => void)[] = [];
    const { tools, found, names } = openTools({
      readShippedRules: () => new Promise((resolve) => late.push(resolve)),
    });
    const swedish = tools.useLanguage('sv');
    const german = tools.useLanguage('de');
    late[0]?.(rules('a', 'sv', 'bro'));
    await Promise.all([swedish, german]);
    expect(names()).toEqual([]);
    tools.useRules({ kind: 'rules', files: [{ name: 'r.json', text: JSON.stringify(rules('b', null, 'bro')) }] });
    expect(found('bro')).toEqual(['bro']);
  });

  it('opens spelling anew with dictionaries that were added, and only those of the language', async () => {
    const opened: string[] = [];
    const { tools, names, troubles } = openTools({
      openSpelling: (language, dropped, onDamaged) => {
        opened.push(`${language}: ${dropped.map((each) => each.language).join(' ')}`);
        for (const each of dropped.filter(({ words }) => words === '')) onDamaged(each.language);
        return Promise.resolve(language === 'sv' || dropped.length > 0 ? new Spelling() : undefined);
      },
    });
    await tools.useLanguage('sv');
    await tools.useDictionaries({
      kind: 'dictionaries',
      language: 'sv',
      dictionaries: [
        { language: 'sv', affixes: '', words: '1\nälv' },
        { language: 'sv-FI', affixes: '', words: '' },
      ],
    });
    await tools.useLanguage('de');
    expect(names()).toEqual([]);
    await tools.useDictionaries({
      kind: 'dictionaries',
      language: 'de',
      dictionaries: [{ language: 'de', affixes: '', words: '1\nFluss' }],
    });
    expect(names()).toEqual(['spelling']);
    expect(opened).toEqual(['sv: ', 'sv: sv sv-FI', 'de: ', 'de: de']);
    expect(troubles).toEqual([{ of: 'dictionary', name: 'sv-FI' }]);
  });
});
