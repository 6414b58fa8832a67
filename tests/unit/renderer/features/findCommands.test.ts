import { describe, expect, it } from 'vitest';
import { findCommands } from '../../../../renderer/features/palette/findCommands';

const items = [
  { id: 'new', name: 'Ny artikel', group: 'Artikel', words: '' },
  { id: 'table', name: 'Tabell', group: 'Block', words: 'rader kolumner' },
  { id: 'quote', name: 'Citatruta', group: 'Block', words: '' },
  { id: 'fact', name: 'Faktaruta', group: 'Block', words: '' },
  { id: 'details', name: 'Om artikeln …', group: 'Artikel', words: '' },
] as const;
const found = (text: string) => findCommands(items, text).map(({ id }) => id);

describe('findCommands', () => {
  it('gives every command where nothing is looked for', () => expect(found('  ')).toHaveLength(items.length));

  it.each([
    ['the beginning of a name before any other place', 'artikel', ['details', 'new']],
    ['capitals and small letters alike', 'TABELL', ['table']],
    ['words in any order', 'ruta block', ['quote', 'fact']],
    ['other words for it', 'kolumn', ['table']],
    ['a part of a word', 'tatru', ['quote']],
    ['nothing where one of the words is nowhere', 'ny tabell', []],
  ])('finds %s', (_name, text, ids) => expect(found(text).toSorted()).toEqual([...ids].toSorted()));

  it('has first what begins with the text', () => {
    expect(found('ny')[0]).toBe('new');
    expect(found('fakta')[0]).toBe('fact');
  });
});
