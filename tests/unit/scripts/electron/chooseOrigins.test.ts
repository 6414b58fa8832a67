import { expect, test } from 'vitest';

import { chooseOrigins } from '../../../../scripts/electron/chooseOrigins.mjs';

const facts = {
  forced: undefined,
  isOfficialInstalled: false,
  isOfficialUnreachable: false,
  isRegistryPossible: true,
};

test('tries the official one first, and the registry as its stand-in', () => {
  expect(chooseOrigins(facts)).toEqual(['official', 'registry']);
});

test('uses the official one where it is installed, even when its download is out of reach now', () => {
  expect(chooseOrigins({ ...facts, isOfficialInstalled: true, isOfficialUnreachable: true })).toEqual(['official']);
});

test('does not try a download again that failed a short while ago', () => {
  expect(chooseOrigins({ ...facts, isOfficialUnreachable: true })).toEqual(['registry']);
});

test('tries it all the same where there is no stand-in', () => {
  expect(chooseOrigins({ ...facts, isOfficialUnreachable: true, isRegistryPossible: false })).toEqual(['official']);
});

test.each(['official', 'registry'] as const)('takes nothing but the %s one when the user says so', (forced) => {
  expect(chooseOrigins({ ...facts, forced, isOfficialInstalled: true })).toEqual([forced]);
});
