import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import { whereJsonBreaks } from '../../base/whereJsonBreaks';
import type { Checklist, ChecklistStep } from './checklist';
import { checklistItems, checklistLevel, checklistSteps, isChecklistItem } from './checklist';

const checklistVersion = 1;

// Names are checked apart, so that one that is not known is told by its name.
const givenLevels = z.record(z.string(), checklistLevel).exactOptional();

const checklistFile = z.strictObject({
  format: z.literal('spalt-checklist'),
  version: z.literal(checklistVersion),
  steps: z.strictObject({
    proof: givenLevels,
    ready: givenLevels,
    published: givenLevels,
    corrected: givenLevels,
    export: givenLevels,
  }),
});

/** The text of a checklist's file. */
export function writeChecklist(steps: Checklist): string {
  return `${JSON.stringify({ format: 'spalt-checklist', version: checklistVersion, steps }, null, 2)}\n`;
}

/**
 * Reads a checklist from the text of its file. What it does not name is as in `usual`, so that a later Spalt's checks
 * weigh what they usually do. Fails with all problems and their places: `steps.ready.caption`.
 */
export function readChecklist(text: string, usual: Checklist | null): Result<Checklist, readonly Problem[]> {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failure([{ place: '', code: 'not-json', facts: { where: whereJsonBreaks(json) } }]);
  }
  const { format, version } = headOf(value);
  if (format !== 'spalt-checklist') return failure([{ place: '', code: 'not-a-checklist', facts: {} }]);
  if (typeof version === 'number' && version > checklistVersion) {
    return failure([{ place: 'version', code: 'newer-version', facts: { found: version, known: checklistVersion } }]);
  }
  const parsed = checklistFile.safeParse(value, { reportInput: true });
  if (!parsed.success) return failure(problemsOfZod(parsed.error));
  const { steps } = parsed.data;
  const problems = checklistSteps.flatMap((step) =>
    Object.keys(steps[step] ?? {})
      .filter((name) => !isChecklistItem(name))
      .map((key): Problem => ({ place: `steps.${step}`, code: 'unknown-key', facts: { key } })),
  );
  if (problems.length > 0) return failure(problems);
  const complete = (step: ChecklistStep): Checklist[ChecklistStep] => {
    const all: Checklist[ChecklistStep] = {};
    for (const item of checklistItems) all[item] = steps[step]?.[item] ?? usual?.[step][item] ?? 'off';
    return all;
  };
  return success({
    proof: complete('proof'),
    ready: complete('ready'),
    published: complete('published'),
    corrected: complete('corrected'),
    export: complete('export'),
  });
}

/** The checklist that comes with Spalt; throws where its file is damaged. */
export function usualChecklist(value: unknown): Checklist {
  const read = readChecklist(JSON.stringify(value), null);
  if (!read.ok) throw new Error(`The checklist of Spalt: ${JSON.stringify(read.error)}`);
  return read.value;
}

function headOf(value: unknown): { readonly format?: unknown; readonly version?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
