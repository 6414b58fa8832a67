import { describe, expect, it } from 'vitest';
import { begunMention, namesBegunWith } from '#core/review/comments/begunMention';
import { mentionParts } from '#core/review/comments/mentionParts';

const names = ['Anna Ek', 'Anna Ekström', 'Örjan'];
const mentioned = (message: string): readonly string[] =>
  mentionParts(message, names).flatMap(({ text, isMention }) => (isMention ? [text] : []));

describe('mentionParts', () => {
  it('finds whole names of people, the longest that fits', () => {
    expect(mentioned('@Anna Ekström, fråga @Anna Ek och @Örjan!')).toEqual(['@Anna Ekström', '@Anna Ek', '@Örjan']);
    expect(mentioned('@Anna Ekdal (@Örjan)')).toEqual(['@Örjan']);
  });

  it('takes no address and no unknown name for one', () => {
    expect(mentioned('skriv till nyheter@Örjan eller @Bo')).toEqual([]);
  });

  it.each(['', '@', 'a @Örjan b', '@Örjan@Örjan', '<b>@Örjan</b>'])(
    'leaves every character in place: %s',
    (message) => {
      expect(
        mentionParts(message, ['', ...names])
          .map(({ text }) => text)
          .join(''),
      ).toBe(message);
    },
  );
});

describe('begunMention', () => {
  it('is what stands between @ and the cursor, of two words at most', () => {
    expect(begunMention('Hej @An', 7)).toEqual({ start: 4, name: 'An' });
    expect(begunMention('@', 1)).toEqual({ start: 0, name: '' });
    expect(begunMention('(@Anna Ek', 9)).toEqual({ start: 1, name: 'Anna Ek' });
    expect(begunMention('@Anna Ek vet', 12)).toBeUndefined();
    expect(begunMention('nyheter@exempel', 15)).toBeUndefined();
    expect(begunMention('@An na', 3)).toEqual({ start: 0, name: 'An' });
  });

  it('proposes who has a name that begins so', () => {
    expect(namesBegunWith('an', names)).toEqual(['Anna Ek', 'Anna Ekström']);
    expect(namesBegunWith('anna eks', names)).toEqual(['Anna Ekström']);
    expect(namesBegunWith('ek', names)).toEqual(['Anna Ek', 'Anna Ekström']);
    expect(namesBegunWith('', names)).toEqual(names);
  });
});
