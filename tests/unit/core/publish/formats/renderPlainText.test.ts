import { describe, expect, it } from 'vitest';
import { publishArticle } from '#core/publish/publishArticle';
import { articleOf, bulletList, dialogueLine, documentOf, item, paragraph } from '../../document/build';
import { everyBlock } from './everyBlock';

describe('an article as plain text', () => {
  it('has each block as a paragraph, dialogue lines with their dash, and no pictures beside it', () => {
    const { files, pictures } = publishArticle(everyBlock, { format: 'text' });
    expect(pictures).toEqual([]);
    expect(files[0]?.path).toBe('ny-bro-i-lerum.txt');
    expect(files[0]?.text).toBe(`Skola

Ny bro i Lerum

I höst byggs den.

Av Anna Ek

Bron i dag Foto: Bo Lind

LERUM | Nu byggs bron över ån.
I år.

– Vi är glada, säger hon.

Kostar mer

Hur mycket?

Vi har råd

Eva Lund

Ett.

Två.

Fakta: Bron

Den är lång.

• 120 meter

Källa: TT

• Ek
  3. Al
  4. Asp

Elever
Skola\tAntal
Torsbro\t120

Salen Foto: TT

Filmen
https://youtu.be/1
Om bron.

Läs också: Förra bron

* * *

Källa: kommunen

Rättelser

3 mars 2026 kl. 08.00: Bron är 120 meter, inte 12.
`);
  });

  it('breaks lines at spaces where a width is asked for, and hangs the lines of an item', () => {
    const article = articleOf(
      documentOf(
        { headline: 'Bro' },
        paragraph('Nu byggs en bro över ån som är 120\u00A0meter lång.'),
        dialogueLine('Vi är glada och trötta, säger hon.'),
        bulletList(item(paragraph('den längsta i hela kommunen'))),
        paragraph('Sverigeslängstasammansattaord är det'),
      ),
    );
    expect(publishArticle(article, { format: 'text', lineWidth: 20 }).files[0]?.text).toBe(`Bro

Nu byggs en bro över
ån som är 120\u00A0meter
lång.

– Vi är glada och
trötta, säger hon.

• den längsta i hela
  kommunen

Sverigeslängstasammansattaord
är det
`);
  });
});
