import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import { whereJsonBreaks } from '../../base/whereJsonBreaks';
import { styleProblems } from '../check/styleProblems';
import type { SiteProfile } from './SiteProfile';
import { pageTemplate } from './SiteProfile';
import { siteSettings } from './SiteSettings';
import { TemplateEngine } from './template/TemplateEngine';

const profileVersion = 1;

const profileFile = z.strictObject({
  format: z.literal('spalt-profile'),
  version: z.literal(profileVersion),
  site: siteSettings,
  layout: z
    .strictObject({ leadWidthRem: z.number().min(20).max(200), columnWidthRem: z.number().min(20).max(50) })
    .nullable(),
});

/** What is in the folder of a profile, as it was read. */
export interface ProfileParts {
  /** Of `profile.json`. */
  readonly json: string;
  readonly templates: Readonly<Record<string, string>>;
  readonly style: string;
  /** Of `list.css`; empty where there is none. */
  readonly listStyle: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** What the folder of a profile may hold beside its templates and its style. */
export const profileFileName =
  /^(?:fonts\/)?(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[a-z0-9][a-z0-9_-]{0,60}\.(?:png|jpg|webp|woff2)$/u;

/**
 * Reads a profile: every setting is checked, every template is parsed, and the style asks for nothing but files of the
 * profile. Fails with all problems and their places: `profile.json: site.baseAddress`, `page.liquid:12`, `style.css:3`.
 */
export function readProfile(parts: ProfileParts, isShipped: boolean): Result<SiteProfile, readonly Problem[]> {
  const { templates, style, listStyle, files } = parts;
  const isOwnFile = (address: string): boolean => Object.hasOwn(files, address);
  const read = readProfileFile(parts.json);
  const others: Problem[] = [
    ...(Object.hasOwn(templates, pageTemplate)
      ? []
      : [{ place: '', code: 'template-missing' as const, facts: { found: pageTemplate } }]),
    ...new TemplateEngine(templates).problems(),
    ...styleProblems(style, { place: 'style.css', isOwnFile }),
    ...styleProblems(listStyle, { place: 'list.css', isOwnFile }),
  ];
  if (!read.ok) return failure([...read.error, ...others]);
  const { site: settings, layout } = read.value;
  if (settings.logo !== null && !Object.hasOwn(files, settings.logo)) {
    others.unshift({ place: 'profile.json: site.logo', code: 'logo-missing', facts: { found: settings.logo } });
  }
  if (others.length > 0) return failure(others);
  return success({ settings, layout, templates, style, listStyle, files, isShipped });
}

function readProfileFile(text: string): Result<z.infer<typeof profileFile>, readonly Problem[]> {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failure([{ place: `profile.json:${whereJsonBreaks(json)}`, code: 'not-json', facts: {} }]);
  }
  const { format, version } = headOf(value);
  if (format !== 'spalt-profile') return failure([{ place: 'profile.json', code: 'not-a-profile', facts: {} }]);
  if (typeof version === 'number' && version > profileVersion) {
    const facts = { found: version, known: profileVersion };
    return failure([{ place: 'profile.json: version', code: 'newer-version', facts }]);
  }
  const parsed = profileFile.safeParse(value, { reportInput: true });
  if (parsed.success) return success(parsed.data);
  return failure(
    problemsOfZod(parsed.error).map((problem) => ({
      ...problem,
      place: problem.place === '' ? 'profile.json' : `profile.json: ${problem.place}`,
    })),
  );
}

function headOf(value: unknown): { readonly format?: unknown; readonly version?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
