import type { ExportReport } from '#core/contract/answers';

/** How much in what was exported is to be looked at: what readers will miss, and what is wrong. Advice is left out. */
export function remarkCountOf({ warnings, check }: ExportReport): number {
  return warnings.length + (check?.findings ?? []).filter(({ severity }) => severity !== 'advice').length;
}
