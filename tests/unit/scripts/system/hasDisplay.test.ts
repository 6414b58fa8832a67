import { expect, test } from 'vitest';

import { hasDisplay } from '../../../../scripts/system/hasDisplay.mjs';

test('looks for X11 and Wayland on Linux, and takes a display for granted elsewhere', () => {
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});
