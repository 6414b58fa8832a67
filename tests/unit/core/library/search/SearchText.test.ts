import { describe, expect, it } from 'vitest';
import { searchTextOf } from '#core/library/search/SearchText';
import { documentOf, factBox, figure, imageName, paragraph, pullQuote, rule } from '../../document/build';

describe('searchTextOf', () => {
  it('names the field of each block and leaves empty ones out', () => {
    const document = documentOf(
      {
        kicker: 'Trafik',
        headline: 'Ny bro',
        byline: 'Av Anna Ek',
        lead: figure(imageName(1), { caption: 'Bron', credit: 'Bo Lind', alternativeText: 'En bro' }),
        dateline: 'LERUM',
      },
      paragraph('Den är klar.'),
      rule,
      pullQuote('Äntligen', 'Eva'),
      factBox('Fakta', paragraph('30 meter')),
    );
    expect(searchTextOf(document).map(({ field, text }) => `${field}: ${text}`)).toEqual([
      'kicker: Trafik',
      'headline: Ny bro',
      'byline: Av Anna Ek',
      'caption: Bron',
      'caption: Bo Lind',
      'caption: En bro',
      'byline: LERUM',
      'body: Den är klar.',
      'body: Äntligen',
      'body: Eva',
      'body: Fakta',
      'body: 30 meter',
    ]);
  });
});
