import { expect, it } from 'vitest';
import { completeBill } from '../../../../scripts/package/billOfMaterials.mjs';

it('names what npm does not know of, and neither hour nor number', () => {
  const bill = {
    serialNumber: 'urn:uuid:1',
    metadata: { timestamp: '2026-01-01', tools: [], component: { name: 'folder', version: '0' } },
    components: [{ name: 'react' }],
  };
  const complete = completeBill(bill, { name: 'Spalt', version: '1.2.3', electronVersion: '45.4.1' });
  expect(complete).toEqual({
    metadata: { tools: [], component: { name: 'Spalt', version: '1.2.3' } },
    components: [
      { name: 'react' },
      expect.objectContaining({ name: 'electron', purl: 'pkg:npm/electron@45.4.1' }),
      ...['sv', 'en-gb', 'en-us'].map((language) => expect.objectContaining({ name: `hunspell-${language}` })),
    ],
  });
});
