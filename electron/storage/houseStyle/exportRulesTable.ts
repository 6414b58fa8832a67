import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { ExportedTable, HouseStyleFailure } from '#core/contract/requests/houseStyleRequests';
import { writeHouseStyleCsv } from '#core/proof/houseStyle/houseStyleCsv';
import { rulesOf } from '#core/proof/houseStyle/RuleBook';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';
import { readEditedRules } from './saveEditedRules';

/** Writes the rules that were made in the app as a table into a file; what stood there is replaced. */
export async function exportRulesTable(
  fileSystem: FileSystem,
  libraryPath: string,
  { filePath, separator }: { readonly filePath: string; readonly separator: ',' | ';' },
): Promise<Result<ExportedTable, HouseStyleFailure>> {
  const read = await readEditedRules(fileSystem, libraryPath);
  if (!read.ok) return read;
  const rules = read.value === null ? [] : rulesOf(read.value.file);
  // Without the mark, spreadsheets take the letters of UTF-8 for others.
  const text = `\uFEFF${writeHouseStyleCsv(rules, separator)}`;
  const written = await writeDurably(fileSystem, filePath, Buffer.from(text));
  return written.ok ? success({ filePath, ruleCount: rules.length }) : written;
}
