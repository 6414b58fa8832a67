import { expect, it } from 'vitest';
import { tidyMetadata } from '#core/publish/tidyMetadata';
import { articleOf, documentOf } from '../document/build';

it('brings texts into the form of the page and leaves out what is empty and doubled', () => {
  const { metadata } = articleOf(documentOf({}), {
    section: ' \u200B',
    tags: ['a\u030A', ' å', ' '],
    authors: [
      { name: ' Bo  Lind ', role: ' ', address: null },
      { name: ' ', role: null, address: null },
    ],
    description: ' Nu ',
  });
  expect(tidyMetadata(metadata)).toEqual({
    ...metadata,
    section: null,
    tags: ['å'],
    authors: [{ name: 'Bo Lind', role: null, address: null }],
    description: 'Nu',
  });
});
