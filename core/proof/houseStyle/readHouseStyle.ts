import { parseDocument } from 'yaml';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import type { HouseStyleFile } from './HouseRule';
import { houseStyleFile, houseStyleVersion } from './HouseRule';
import { problemsOfRules } from './HouseStyle';

/** A file of more characters is no list of rules. */
const maximumLength = 8_000_000;

/**
 * Reads rules of house style from the text of their file, JSON or YAML, with every rule checked and every pattern
 * compiled. Fails with all problems and their places, `rules[12].pattern`; of broken JSON or YAML with line and column.
 */
export function readHouseStyle(text: string): Result<HouseStyleFile, readonly Problem[]> {
  if (text.length > maximumLength) {
    return failure([{ place: '', code: 'file-too-large', facts: { maximum: maximumLength } }]);
  }
  const value = valueOf(text.startsWith('\uFEFF') ? text.slice(1) : text);
  return value.ok ? readHouseStyleValue(value.value) : value;
}

/** As {@link readHouseStyle}, for what is already parsed. */
export function readHouseStyleValue(value: unknown): Result<HouseStyleFile, readonly Problem[]> {
  const { format, version } = headOf(value);
  if (format !== 'spalt-house-style') return failure([{ place: '', code: 'not-house-style', facts: {} }]);
  if (typeof version === 'number' && version > houseStyleVersion) {
    return failure([{ place: 'version', code: 'newer-version', facts: { found: version, known: houseStyleVersion } }]);
  }
  const parsed = houseStyleFile.safeParse(value, { reportInput: true });
  if (!parsed.success) return failure(problemsOfZod(parsed.error));
  const problems = problemsOfRules(parsed.data.rules);
  return problems.length > 0 ? failure(problems) : success(parsed.data);
}

function headOf(value: unknown): { readonly format?: unknown; readonly version?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}

function valueOf(text: string): Result<unknown, readonly Problem[]> {
  if (text.trimStart().startsWith('{')) {
    try {
      return success(JSON.parse(text));
    } catch {
      // YAML may begin with a brace as well; if it is not that either, its parser tells where it breaks.
    }
  }
  try {
    const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false });
    const [error] = document.errors;
    // Names for what stands elsewhere could make much of little; rules need none.
    if (error === undefined) return success(document.toJS({ maxAliasCount: 0 }));
    return failure([{ place: '', code: 'not-yaml', facts: { where: lineAndColumn(text, error.pos[0]) } }]);
  } catch {
    return failure([{ place: '', code: 'not-yaml', facts: { where: '1:1' } }]);
  }
}

function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
