import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../../../..');

describe('what a start reads before it goes on', () => {
  test('before there is a window: no package that a window has no use for', () => {
    expect([...packagesOf('electron/main/main.ts')].toSorted()).toEqual(['electron', 'i18next', 'lowdb', 'zod']);
  });

  test('before the first article: what an article is made of, and nothing that exports, packs or reads rules', () => {
    expect([...packagesOf('electron/main/startServices.ts')].toSorted()).toEqual([
      '@tiptap/core',
      '@tiptap/extension-blockquote',
      '@tiptap/extension-link',
      '@tiptap/extension-list',
      '@tiptap/pm',
      '@tiptap/starter-kit',
      'diff',
      'electron',
      'image-size',
      'jsonc-parser',
      'lowdb',
      'zod',
    ]);
  });

  test('before the window has its caret: what writes, finds and draws, and nothing that reads what others have made', () => {
    expect([...packagesOf('renderer/main.tsx')].toSorted()).toEqual([
      '@floating-ui/dom',
      '@fontsource-variable/inter',
      '@fontsource-variable/newsreader',
      '@tiptap/core',
      '@tiptap/extension-blockquote',
      '@tiptap/extension-find-and-replace',
      '@tiptap/extension-link',
      '@tiptap/extension-list',
      '@tiptap/extensions',
      '@tiptap/pm',
      '@tiptap/react',
      '@tiptap/starter-kit',
      '@tiptap/suggestion',
      'diff',
      'i18next',
      'lucide-react',
      'react',
      'react-dom',
      'react-i18next',
    ]);
  });
});

/** The packages that a file imports, or what it imports does; what is imported when it is wanted does not count. */
function packagesOf(start: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const look = (filePath: string): void => {
    if (seen.has(filePath)) return;
    seen.add(filePath);
    for (const name of importsIn(readFileSync(filePath, 'utf8'))) {
      if (name.startsWith('#core/')) look(path.join(projectFolder, 'core', `${name.slice('#core/'.length)}.ts`));
      else if (name.startsWith('.')) look(moduleAt(path.resolve(path.dirname(filePath), name)));
      else if (!isAlwaysThere(name)) {
        packages.add(packageOf(name));
      }
    }
  };
  look(path.join(projectFolder, start));
  return packages;
}

/** What comes with Node and Electron, and texts of our own. */
function isAlwaysThere(name: string): boolean {
  const isNodes = name.startsWith('node:') || builtinModules.includes(name) || name === 'original-fs';
  return isNodes || name.startsWith('#resources/');
}

/** What is imported by name, types aside: `import … from 'x'`, `export … from 'x'` and `import 'x'`. */
function importsIn(text: string): readonly string[] {
  const statements = text.matchAll(/^(?:import|export) (?!type )(?:[^'";]+ from )?'(?<name>[^']+)';$/gmu);
  return [...statements].map(({ groups }) => groups?.['name'] ?? '');
}

function moduleAt(withoutExtension: string): string {
  const candidates = [withoutExtension, `${withoutExtension}.ts`, `${withoutExtension}.tsx`];
  return candidates.find((each) => existsSync(each) && path.extname(each) !== '') ?? `${withoutExtension}.ts`;
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
