import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonForScript } from '#core/publish/html/jsonForScript';

it('parses to the same value and holds nothing that ends or changes a script element', () => {
  const nasty = fc.constantFrom('</script>', '<!--', '<script', ']]>', '\u2028', '\u2029');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(nasty, fc.string({ unit: 'binary' }))), (value) => {
      const json = jsonForScript(value);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(json).not.toMatch(/[<\u2028\u2029]/u);
    }),
  );
});
