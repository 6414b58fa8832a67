import type { ExportReport } from '#core/contract/answers';

/** How much in what was exported is to be looked at: what readers will miss, what the checklist says, and what is wrong; no advice. */
export function remarkCountOf({ warnings, check, checklist }: ExportReport): number {
  return warnings.length + checklist.length + check.findings.filter(({ severity }) => severity !== 'advice').length;
}
