import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import type { HouseRule } from './HouseRule';
import { houseRule, maximumRules } from './HouseRule';
import { problemsOfRules } from './HouseStyle';
import { readCsv, writeCsv } from './csv';

const columns = [
  'id',
  'category',
  'words',
  'pattern',
  'matchCase',
  'except',
  'skip',
  'message',
  'replacements',
  'severity',
  'language',
  'isOff',
] as const;

const listColumns: ReadonlySet<string> = new Set(['words', 'except', 'skip', 'replacements']);
const choiceColumns: ReadonlySet<string> = new Set(['matchCase', 'isOff']);

/**
 * Rules as a table: a row each, lists with a line for each item within their cell. A cell that a spreadsheet would take
 * for a formula has an apostrophe before it.
 */
export function writeHouseStyleCsv(rules: readonly HouseRule[], separator: ',' | ';' = ','): string {
  const rows = rules.map((rule) => columns.map((column) => guarded(cellOf(rule[column]))));
  return writeCsv([columns, ...rows], separator);
}

/** What a table holds: the rules that can be taken, and the rows that can't, with why. */
export interface RulesTable {
  readonly rules: readonly HouseRule[];
  readonly refused: readonly RefusedRow[];
}

/** A row that is no rule. */
export interface RefusedRow {
  /** The row as a spreadsheet counts them: 1 has the names of the columns. */
  readonly row: number;
  /** Places are columns: `pattern`; empty for the whole row. */
  readonly problems: readonly Problem[];
}

/**
 * Reads rules from a table whose first row names its columns, in any order; those that may be left out of a rule may be
 * left out of the table. Places are as in the file of rules (`rules[2].pattern` is the third row after the names).
 */
export function readHouseStyleCsv(text: string): Result<readonly HouseRule[], readonly Problem[]> {
  const read = readRows(text);
  if (!read.ok) return read;
  const { rules, refused } = read.value;
  const problems = refused.flatMap(({ at, problems: found }) =>
    found.map((problem) => ({ ...problem, place: [`rules[${at}]`, problem.place].filter(Boolean).join('.') })),
  );
  return problems.length > 0 ? failure(problems) : success(rules);
}

/** As {@link readHouseStyleCsv}, but takes what can be taken and tells the rows that can't. Fails for what is no table. */
export function readRulesTable(text: string): Result<RulesTable, readonly Problem[]> {
  const read = readRows(text);
  if (!read.ok) return read;
  const { rules, refused } = read.value;
  return success({ rules, refused: refused.map(({ row, problems }) => ({ row, problems })) });
}

function readRows(
  text: string,
): Result<
  { readonly rules: readonly HouseRule[]; readonly refused: readonly (RefusedRow & { readonly at: number })[] },
  readonly Problem[]
> {
  const table = readCsv(text);
  if (!table.ok) return failure([{ place: '', code: 'not-csv', facts: { where: table.error.where } }]);
  // Rows that a spreadsheet left empty are none; the others keep the numbers they have there.
  const filled = table.value
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rows] = filled;
  const names = (header?.cells ?? []).map((name) => name.trim());
  const unknown = names.find((name) => !columns.some((column) => column === name));
  if (unknown !== undefined || names.length === 0) {
    return failure([
      { place: '', code: 'unknown-column', facts: { found: unknown ?? '', expected: columns.join(', ') } },
    ]);
  }
  if (rows.length > maximumRules)
    return failure([{ place: 'rules', code: 'too-long', facts: { maximum: maximumRules } }]);
  const rules: HouseRule[] = [];
  const ids = new Set<string>();
  const refused: (RefusedRow & { readonly at: number })[] = [];
  for (const [at, { cells, row }] of rows.entries()) {
    const value = Object.fromEntries(names.flatMap((name, column) => fieldOf(name, unguarded(cells[column] ?? ''))));
    const parsed = houseRule.safeParse(value, { reportInput: true });
    const problems = parsed.success ? problemsOfRow(parsed.data, ids) : problemsOfZod(parsed.error);
    if (problems.length > 0) refused.push({ at, row, problems });
    else if (parsed.success) rules.push(parsed.data);
  }
  return success({ rules, refused });
}

function problemsOfRow(rule: HouseRule, ids: Set<string>): readonly Problem[] {
  if (ids.has(rule.id)) return [{ place: 'id', code: 'rule-id-twice', facts: { found: rule.id } }];
  ids.add(rule.id);
  return problemsOfRules([rule]).map((problem) => ({
    ...problem,
    place: problem.place.replace(/^rules\[0\]\.?/u, ''),
  }));
}

function cellOf(value: HouseRule[(typeof columns)[number]]): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  // Each line is ended where one is empty, or an empty one could not be told from none.
  const hasEmpty = value.some((item) => item === '');
  return hasEmpty ? value.map((item) => `${item}\n`).join('') : value.join('\n');
}

function fieldOf(name: string, cell: string): readonly (readonly [string, unknown])[] {
  if (cell === '') return [];
  if (listColumns.has(name)) return [[name, cell.replace(/\r?\n$/u, '').split(/\r?\n/u)]];
  if (!choiceColumns.has(name)) return [[name, cell]];
  // Spreadsheets write these in capitals.
  const choice = cell.trim().toLowerCase();
  return [[name, choice === 'true' ? true : choice === 'false' ? false : cell]];
}

/** What a spreadsheet takes for a formula (OWASP, CSV Injection). */
const formula = /^'*[=+\-@\t\r]/u;

function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
