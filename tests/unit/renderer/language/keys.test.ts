import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Every key that the window asks for by its whole name: `t('bar.source')`. */
function keysIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/\bt\(\s*'(?<key>[^']+)'/gu)])
    .map(({ groups }) => groups?.['key'] ?? '');
}

function textAt(texts: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((inner, part) => Reflect.get(Object(inner), part), texts);
}

describe.each(['sv', 'en'])('the texts of the window in %s', (language) => {
  const texts: unknown = JSON.parse(readFileSync(`resources/languages/${language}.json`, 'utf8'));

  it('have everything that it asks for', () => {
    const keys = [...new Set(keysIn('renderer'))];
    expect(keys.length).toBeGreaterThan(200);
    const missing = keys.filter(
      (key) => !['', '_one', '_other'].some((ending) => typeof textAt(texts, `${key}${ending}`) === 'string'),
    );
    expect(missing).toEqual([]);
  });
});
