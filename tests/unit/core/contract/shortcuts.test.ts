import { describe, expect, it } from 'vitest';
import { commandIds } from '#core/contract/commands';
import type { PressedKey } from '#core/contract/shortcuts';
import { commandWith, fixedShortcuts, shortcutOf, shortcutOfKey } from '#core/contract/shortcuts';

function pressed(key: string, held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[] = [], code = ''): PressedKey {
  const has = (name: (typeof held)[number]): boolean => held.includes(name);
  return { key, code, ctrlKey: has('ctrl'), metaKey: has('meta'), altKey: has('alt'), shiftKey: has('shift') };
}

describe('shortcutOf', () => {
  it('is the user’s where they changed it, also to none, and else Spalt’s', () => {
    expect(shortcutOf('block.subhead', {})).toBe('CmdOrCtrl+2');
    expect(shortcutOf('block.subhead', { 'block.subhead': 'F7' })).toBe('F7');
    expect(shortcutOf('block.subhead', { 'block.subhead': null })).toBeNull();
  });

  it('is Spalt’s for keys that are the same everywhere, whatever a file says', () => {
    for (const command of fixedShortcuts) {
      expect(shortcutOf(command, { [command]: 'F7' })).toBe(shortcutOf(command, {}));
    }
  });

  it('gives no two commands the same keys', () => {
    const keys = commandIds.map((command) => shortcutOf(command, {})).filter((shortcut) => shortcut !== null);
    expect(new Set(keys).size).toBe(keys.length);
    expect(commandWith('CmdOrCtrl+2', {})).toBe('block.subhead');
    expect(commandWith('CmdOrCtrl+2', { 'block.subhead': null })).toBeUndefined();
  });
});

describe('shortcutOfKey', () => {
  it.each([
    [pressed('g', ['ctrl']), 'CmdOrCtrl+G'],
    [pressed('G', ['ctrl', 'shift']), 'CmdOrCtrl+Shift+G'],
    // On a Swedish keyboard Shift and 7 write a stroke.
    [pressed('/', ['ctrl', 'shift'], 'Digit7'), 'CmdOrCtrl+Shift+7'],
    [pressed('ArrowUp', ['alt']), 'Alt+Up'],
    [pressed('F7'), 'F7'],
    [pressed('F7', ['shift']), 'Shift+F7'],
    [pressed('.', ['ctrl']), 'CmdOrCtrl+.'],
  ])('reads %o as %s', (key, shortcut) => {
    expect(shortcutOfKey(key, false)).toEqual({ shortcut });
  });

  it('has the command key where Macs have it', () => {
    expect(shortcutOfKey(pressed('g', ['meta']), true)).toEqual({ shortcut: 'CmdOrCtrl+G' });
    expect(shortcutOfKey(pressed('g', ['ctrl', 'meta']), true)).toEqual({ refused: 'unknown-key' });
  });

  it.each([
    [pressed('Control', ['ctrl']), 'incomplete'],
    [pressed('g'), 'unmodified'],
    [pressed('G', ['shift']), 'unmodified'],
    [pressed('@', ['ctrl', 'alt']), 'alt-gr'],
    [pressed('c', ['ctrl']), 'reserved'],
    [pressed('ArrowLeft', ['ctrl']), 'reserved'],
    [pressed('ö', ['ctrl']), 'unknown-key'],
    [pressed('Dead', ['ctrl']), 'unknown-key'],
  ])('refuses %o: %s', (key, refused) => {
    expect(shortcutOfKey(key, false)).toEqual({ refused });
  });

  it('takes every shortcut that Spalt itself has, so that one can be set back by hand', () => {
    const reservedByUs = commandIds
      .filter((command) => !fixedShortcuts.has(command))
      .flatMap((command) => shortcutOf(command, {}) ?? [])
      .filter((shortcut) => {
        const keys = shortcut.split('+');
        const key = keys.at(-1) ?? '';
        const names: Readonly<Record<string, string>> = { Up: 'ArrowUp', Down: 'ArrowDown' };
        const held = [
          ...(keys.includes('CmdOrCtrl') ? (['ctrl'] as const) : []),
          ...(keys.includes('Alt') ? (['alt'] as const) : []),
          ...(keys.includes('Shift') ? (['shift'] as const) : []),
        ];
        const found = shortcutOfKey(pressed(names[key] ?? key, held, /^\d$/u.test(key) ? `Digit${key}` : ''), false);
        return !('shortcut' in found && found.shortcut === shortcut);
      });
    expect(reservedByUs).toEqual([]);
  });
});
