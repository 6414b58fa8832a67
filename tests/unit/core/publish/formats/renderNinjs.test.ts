import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFragment } from '#core/intake/html/readFragment';
import { publishArticle } from '#core/publish/publishArticle';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import { articleOf, documentOf } from '../../document/build';
import { everyBlock } from './everyBlock';
import { ninjsSchema } from './ninjsSchema';

function ninjsOf(article: typeof everyBlock): unknown {
  return JSON.parse(publishArticle(article, { format: 'ninjs' }).files[0]?.text ?? '');
}

describe('an article as ninjs', () => {
  it('holds the schema of the IPTC, whatever is in it', () => {
    for (const article of [everyBlock, articleOf(documentOf({}))]) {
      ninjsSchema(ninjsOf(article));
      expect(ninjsSchema.errors).toBe(null);
    }
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(ninjsSchema(ninjsOf(articleOf(document)))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('has addresses in ASCII, as the schema wants them', () => {
    const author = { name: 'Åsa Ek', role: null, address: 'https://å.example/åsa' };
    const metadata = { ...everyBlock.metadata, authors: [author], canonicalAddress: 'https://å.example/ö' };
    const item = ninjsOf({ ...everyBlock, metadata });
    ninjsSchema(item);
    expect(ninjsSchema.errors).toBe(null);
    expect(item).toMatchObject({ people: [{ uri: 'https://%C3%A5.example/%C3%A5sa' }] });
  });

  it('is refused by the schema when a name is wrong, so that the schema is known to look', () => {
    expect(ninjsSchema({ ...Object(ninjsOf(everyBlock)), headline: 'Ny bro' })).toBe(false);
  });

  it('says what the article is known by', () => {
    expect(ninjsOf(everyBlock)).toMatchObject({
      uri: `urn:uuid:${everyBlock.id}`,
      pubStatus: 'usable',
      version: '2026-03-03T08:00:00+01:00',
      embargoedUntil: '2026-03-02T06:00:00+01:00',
      language: 'sv',
      by: 'Av Anna Ek',
      located: 'LERUM',
      edNote: 'Rättelser\n3 mars 2026 kl. 08.00: Bron är 120 meter, inte 12.',
      headlines: [
        { role: 'main', value: 'Ny bro i Lerum' },
        { role: 'kicker', value: 'Skola' },
        { role: 'web', value: 'Nu byggs bron' },
        { role: 'push', value: 'Bron byggs' },
      ],
      people: [{ name: 'Anna Ek', rel: 'author' }],
      subjects: [
        { name: 'Lokalt', rel: 'section' },
        { name: 'bro', rel: 'tag' },
        { name: 'no', rel: 'tag' },
      ],
    });
  });

  it('has each photo with caption, credit and size, the lead photo first', () => {
    expect(ninjsOf(everyBlock)).toHaveProperty('associations.length', 3);
    expect(ninjsOf(everyBlock)).toHaveProperty('associations.0', {
      name: 'picture-1',
      rel: 'lead',
      uri: `urn:uuid:${everyBlock.id}#picture-1`,
      type: 'picture',
      by: 'Bo Lind',
      descriptions: [
        { role: 'caption', contentType: 'text/plain', value: 'Bron i dag' },
        { role: 'alternative-text', contentType: 'text/plain', value: 'En bro över en å' },
      ],
      renditions: [
        {
          name: 'main',
          href: 'https://nyheter.example/2026/ny-bro-i-lerum/ny-bro-i-lerum-1.jpg',
          contentType: 'image/jpeg',
          title: 'ny-bro-i-lerum/ny-bro-i-lerum-1.jpg',
          width: 1200,
          height: 800,
        },
      ],
    });
  });

  it('has the very article in its body', () => {
    const { files, pictures } = publishArticle(everyBlock, { format: 'ninjs' });
    const item: { readonly bodies: readonly { readonly value: string }[] } = JSON.parse(files[0]?.text ?? '');
    const imageOf = (address: string) => pictures.find(({ path }) => path === address)?.image;
    const read = readFragment(item.bodies[0]?.value ?? '', { imageOf });
    expect(read.ok && read.value.document).toEqual(tidyForPublication(everyBlock.document));
  });

  it.each([
    ['draft', 'withheld'],
    ['ready', 'usable'],
    ['killed', 'canceled'],
  ] as const)('tells receivers of a %s that it is %s', (status, pubStatus) => {
    const article = { ...everyBlock, metadata: { ...everyBlock.metadata, status } };
    expect(ninjsOf(article)).toMatchObject({ pubStatus });
  });
});
