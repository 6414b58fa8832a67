import { describe, expect, it } from 'vitest';
import { authorsOf, authorsOfByline } from '#core/publish/authorsOf';
import { articleOf, documentOf } from '../document/build';

const namesIn = (byline: string) =>
  authorsOfByline(byline).map(({ name, role }) => (role === null ? name : `${name} (${role})`));

describe('authorsOfByline', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['Anna Ek', ['Anna Ek']],
    ['Av Anna Ek', ['Anna Ek']],
    ['Av Anna Ek och Bo Lind', ['Anna Ek', 'Bo Lind']],
    ['By Anna Ek, Bo Lind and Cy Holm', ['Anna Ek', 'Bo Lind', 'Cy Holm']],
    ['By Ada Finch & Joss Merriman', ['Ada Finch', 'Joss Merriman']],
    ['Av Anna Ek, reporter, och Bo Lind', ['Anna Ek (reporter)', 'Bo Lind']],
    ['Text: Anna Ek Foto: Bo Lind', ['Anna Ek']],
    ['Text och foto: Anna Ek', ['Anna Ek']],
    ['Av Anna Ek, foto av Bo Lind', ['Anna Ek']],
    ['By Ada Finch, photographs by Lou Penn', ['Ada Finch']],
    ['Anna Ek 2022-11-30', ['Anna Ek']],
    ['Anna Ek anna.ek@tidning.example', ['Anna Ek']],
    ['Av af Klint', ['af Klint']],
    ['Anna Ek/TT', ['Anna Ek', 'TT']],
    ['Avid Andersson', ['Avid Andersson']],
  ])('reads “%s”', (byline, names) => expect(namesIn(byline)).toEqual(names));

  it('tells desks and agencies from people', () => {
    expect(authorsOfByline('Anna Ek, TT').map(({ isOrganization }) => isOrganization)).toEqual([false, true]);
  });
});

describe('authorsOf', () => {
  const document = documentOf({ byline: 'Av Anna Ek' });

  it('prefers the authors that the article names', () => {
    const author = { name: 'Bo Lind', role: 'reporter', address: 'https://tidning.example/bo' };
    expect(authorsOf(articleOf(document, { authors: [author] }))).toEqual([{ ...author, isOrganization: false }]);
  });

  it('reads the byline where it names none', () => {
    expect(authorsOf(articleOf(document)).map(({ name }) => name)).toEqual(['Anna Ek']);
  });
});
