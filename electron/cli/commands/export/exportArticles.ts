import path from 'node:path';
import { canBeZipped } from '#core/publish/formats/canBeZipped';
import type { FormatName } from '#core/publish/formats/formats';
import { formatNames, formats, isFormatName } from '#core/publish/formats/formats';
import { lineWidthLimits } from '#core/publish/formats/lineWidthLimits';
import { pictureCachePath } from '../../../storage/export/pictureCachePath';
import { userDataFolder } from '../../../storage/userDataFolder';
import { jobCountOf } from '../../arguments/jobCountOf';
import type { GivenArguments, UsageProblem } from '../../arguments/readArguments';
import type { Command } from '../../Command';
import { misused } from '../../misused';
import type { Outcome } from '../../Outcome';
import { withProfileRemarks } from '../../withProfileRemarks';
import { exportMany } from './exportMany';
import type { ExportOptions } from './exportOne';
import { exportOne } from './exportOne';
import { findArticles } from './findArticles';

/** What the format `page` is also called here, and was before there were others. */
const otherNameOfPage = 'html';
const help = 'spalt export --help';

/** `spalt export`: writes articles in one of the formats, and their photos, into a folder. */
export const exportArticles: Command = {
  shape: {
    name: 'export',
    operands: ['article.json'],
    takesMore: true,
    options: {
      out: { type: 'string', isRequired: true },
      format: { type: 'string', choices: [otherNameOfPage, ...formatNames] },
      'line-width': { type: 'string' },
      profile: { type: 'string' },
      suggestions: { type: 'string', choices: ['with', 'without'] },
      zip: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      watch: { type: 'boolean' },
      jobs: { type: 'string' },
      'user-data': { type: 'string' },
    },
  },
  async run(given, context) {
    const options = optionsOf(given);
    if ('code' in options) return misused(options, help, context.texts);
    const { articles, isOne } = await findArticles(context.fileSystem, given.operands);
    const [first] = articles;
    // One that is named by its file is told of as it always was.
    if (isOne && first !== undefined) {
      const outcome = await exportOne(first.filePath, options, context);
      return outcome.exitCode === 0 ? withProfileRemarks(outcome, options.profileName, context) : outcome;
    }
    return exportMany(articles, options, context);
  },
  watched(given, context) {
    const memory = { prints: new Map<string, string>(), names: new Map<string, string>() };
    return {
      places: given.operands,
      round: async (): Promise<Outcome> => {
        const options = optionsOf(given);
        if ('code' in options) return misused(options, help, context.texts);
        const { articles } = await findArticles(context.fileSystem, given.operands);
        return exportMany(articles, options, context, memory);
      },
    };
  },
};

function optionsOf({ values, flags }: GivenArguments): ExportOptions | UsageProblem {
  const name = values.get('format') ?? '';
  const format: FormatName = isFormatName(name) ? name : 'page';
  const lineWidth = lineWidthOf(values);
  const unfit =
    formats[format].made === 'print'
      ? ({ code: 'made-in-app', facts: { format } } as const)
      : problemOfLineWidth(lineWidth, format, values.get('line-width') ?? '');
  if (unfit !== undefined) return unfit;
  const profileName = values.get('profile');
  if (profileName !== undefined && format !== 'page') return { code: 'profile-unfit', facts: { option: '--profile' } };
  const isZipped = flags.has('zip');
  if (isZipped && !canBeZipped(format)) return { code: 'zip-unfit', facts: { option: '--zip' } };
  const jobs = values.get('jobs');
  const jobCount = jobCountOf(jobs);
  if (jobCount === undefined) return { code: 'not-a-count', facts: { option: '--jobs', value: jobs ?? '' } };
  const userDataPath = values.get('user-data') ?? userDataFolder(process.env, process.platform);
  const suggestions = values.get('suggestions');
  return {
    outPath: values.get('out') ?? '',
    format,
    lineWidth,
    profileName,
    chosenText: suggestions === 'with' || suggestions === 'without' ? suggestions : undefined,
    isZipped,
    isDryRun: flags.has('dry-run'),
    jobCount,
    cachePath: pictureCachePath(path.resolve(userDataPath)),
  };
}

/** Null where none is asked for; NaN for what is no number. */
function lineWidthOf(values: ReadonlyMap<string, string>): number | null {
  const given = values.get('line-width');
  if (given === undefined) return null;
  return /^[0-9]{1,5}$/u.test(given) ? Number(given) : Number.NaN;
}

function problemOfLineWidth(lineWidth: number | null, format: FormatName, value: string): UsageProblem | undefined {
  if (lineWidth === null) return undefined;
  const option = '--line-width';
  if (!formats[format].takesLineWidth) return { code: 'line-width-unfit', facts: { option } };
  const { least, most } = lineWidthLimits;
  if (lineWidth >= least && lineWidth <= most) return undefined;
  return { code: 'not-a-line-width', facts: { option, value, least: String(least), most: String(most) } };
}
