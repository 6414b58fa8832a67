import { expect, test } from 'vitest';

import { missingLibrariesOf } from '../../../../scripts/system/findMissingLibraries.mjs';

test('lists each library that the linker did not find, once', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007f8f91243000)',
    '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f8f90f00000)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
    '\t/lib64/ld-linux-x86-64.so.2 (0x00007f8f91245000)',
  ].join('\n');
  expect(missingLibrariesOf(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
});

test('finds nothing missing where there is no linker to ask', () => {
  expect(missingLibrariesOf('spawn ldd ENOENT')).toEqual([]);
  expect(missingLibrariesOf('\tnot a dynamic executable\n')).toEqual([]);
});
