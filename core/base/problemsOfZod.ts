import type { z } from 'zod';
import type { Problem, ProblemCode } from './Problem';

/**
 * Translates what zod found into our own problems, one each, in the order of the file. A union that no member fits
 * becomes the problem of the member that was meant, or `wrong-value`.
 */
export function problemsOfZod(error: z.ZodError, root = ''): readonly Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, root));
}

/** Writes a path as JavaScript would: `document.content[5].text`. */
export function placeOf(path: readonly PropertyKey[], root = ''): string {
  return path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    root,
  );
}

function problemsOfIssue(issue: z.core.$ZodIssue, root: string): readonly Problem[] {
  const place = placeOf(issue.path, root);
  const problem = (code: ProblemCode, facts: Problem['facts'] = {}): readonly Problem[] => [{ place, code, facts }];
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? problem('missing', { expected: issue.expected })
        : problem('wrong-type', { expected: issue.expected, found: kindOf(issue.input) });
    case 'invalid_value':
      return issue.input === undefined
        ? problem('missing', { expected: issue.values.map(String).join(' | ') })
        : problem('wrong-value', { expected: issue.values.map(String).join(' | '), found: brief(issue.input) });
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ place, code: 'unknown-key' as const, facts: { key } }));
    case 'too_small':
      return problem('too-short', { minimum: Number(issue.minimum) });
    case 'too_big':
      return problem('too-long', { maximum: Number(issue.maximum) });
    case 'invalid_format':
      return problem('wrong-value', { expected: issue.format, found: brief(issue.input) });
    case 'invalid_union':
      return issue.discriminator === undefined
        ? problem('wrong-value', { expected: '', found: brief(issue.input) })
        : problem('unknown-node', { found: brief(discriminatorOf(issue.input, issue.discriminator)) });
    case 'custom':
      return problem(codeOfCustom(issue.params), { found: brief(issue.input) });
    default:
      return problem('wrong-value', { expected: issue.code, found: brief(issue.input) });
  }
}

function discriminatorOf(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, key) : input;
}

function codeOfCustom(params: Record<string, unknown> | undefined): ProblemCode {
  const code = params?.['code'];
  return customCodes.find((each) => each === code) ?? 'wrong-value';
}

/** What checks of our own may say, as `params.code`. */
const customCodes = [
  'unfit-characters',
  'unsafe-address',
  'base-address',
  'address-pattern',
  'logo-name',
  'widths-order',
] as const satisfies readonly ProblemCode[];

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A value short enough to stand in a message. */
function brief(value: unknown): string {
  const json = JSON.stringify(value) ?? kindOf(value);
  return json.length <= 60 ? json : `${json.slice(0, 57)}…`;
}
