import { expect, it } from 'vitest';
import { logoValues } from '#core/publish/profile/logoValues';

it('gives the logo its size, and none where there is no logo or nobody knows', () => {
  const pictureSizes = { 'logo.png': { widthPx: 600, heightPx: 120 } };
  const address = 'site/logo.png';
  expect(logoValues('logo.png', address, { pictureSizes })).toEqual({
    logo: address,
    logo_width: 600,
    logo_height: 120,
  });
  const unknown = { logo: address, logo_width: null, logo_height: null };
  expect(logoValues('logo.png', address, {})).toEqual(unknown);
  expect(logoValues('constructor', address, { pictureSizes })).toEqual(unknown);
  expect(logoValues(null, null, { pictureSizes })).toEqual({ logo: null, logo_width: null, logo_height: null });
});
