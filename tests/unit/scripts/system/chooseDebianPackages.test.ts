import { expect, test } from 'vitest';

import { chooseDebianPackages } from '../../../../scripts/system/chooseDebianPackages.mjs';

const policy = `libgtk-3-0:
  Installed: (none)
  Candidate: 3.24.38-2~deb12u3
  Version table:
     3.24.38-2~deb12u3 500
libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: 1.2.11-1
  Candidate: 1.2.11-1
  Version table:
`;

test('takes the first alternative that the system knows', () => {
  expect(
    chooseDebianPackages(
      [
        ['libgtk-3-0t64', 'libgtk-3-0'],
        ['libasound2', 'libasound2t64'],
      ],
      policy,
    ),
  ).toEqual(['libgtk-3-0', 'libasound2t64']);
});

test('names a package once, and the best one where none is known', () => {
  expect(chooseDebianPackages([['libnss3'], ['libnss3'], []], policy)).toEqual(['libnss3']);
});
