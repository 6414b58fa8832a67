import { expect, it } from 'vitest';
import { drawArchitecture } from '../../../../scripts/layers/drawArchitecture.mjs';

const file = (source: string, ...imports: readonly string[]) => ({
  source,
  dependencies: imports.map((resolved) => ({ resolved })),
});

it('draws each room once, and of its imports those that do not follow from others', () => {
  const drawn = drawArchitecture([
    file('core/text/b.ts', 'core/base/a.ts', 'core/text/c.ts', 'node_modules/zod/index.js'),
    file('core/base/a.ts'),
    file('core/text/c.ts'),
    file('renderer/main.tsx', 'core/text/b.ts', 'core/text/c.ts', 'core/base/a.ts'),
    file('electron/main/main.ts', 'core/base/a.ts'),
  ]);
  const arrows = drawn.match(/\w+ --> \w+/gu);
  expect(arrows).toEqual(['core_text --> core_base', 'electron_main --> core_base', 'renderer_itself --> core_text']);
  expect(drawn).toContain('| renderer | core/base, core/text |');
  expect(drawn).not.toContain('zod');
});
