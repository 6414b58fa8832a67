import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import { problemsOfZod } from '#core/base/problemsOfZod';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { usualWidthsPx } from '#core/publish/pictures/planVariants';
import type { SiteSettings } from '#core/publish/profile/SiteSettings';
import { siteSettings } from '#core/publish/profile/SiteSettings';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import type { SiteLook } from '#core/publish/site/SiteLook';
import { plainLook } from '#core/publish/site/SiteLook';
import { version } from '../../../../package.json';
import { pictureCachePath } from '../../../storage/export/pictureCachePath';
import { exportSite } from '../../../storage/site/exportSite';
import { printOfProfile } from '../../../storage/site/printOfProfile';
import { userDataFolder } from '../../../storage/userDataFolder';
import { preparationOf } from '../../../workshop/preparationOf';
import { jobCountOf } from '../../arguments/jobCountOf';
import type { Command } from '../../Command';
import { failed } from '../../failed';
import { describeProblem } from '../../messages/describeProblem';
import { misused } from '../../misused';
import { readGivenProfile } from '../../readGivenProfile';
import { outcomeOfSite, siteFailed } from './outcomeOfSite';

const help = 'spalt site --help';

/** `spalt site`: writes the articles of a library into a folder that a web server can show as it is. */
export const writeSite: Command = {
  shape: {
    name: 'site',
    operands: ['library', 'folder'],
    options: {
      address: { type: 'string' },
      profile: { type: 'string' },
      name: { type: 'string' },
      tagline: { type: 'string' },
      language: { type: 'string' },
      'article-address': { type: 'string' },
      suggestions: { type: 'string', choices: ['with', 'without'] },
      'dry-run': { type: 'boolean' },
      jobs: { type: 'string' },
      'user-data': { type: 'string' },
    },
  },
  async run({ operands: [libraryPath = '', folderPath = ''], values, flags }, context) {
    const { texts, fileSystem, clock } = context;
    const jobCount = jobCountOf(values.get('jobs'));
    if (jobCount === undefined) {
      const facts = { option: '--jobs', value: values.get('jobs') ?? '' };
      return misused({ code: 'not-a-count', facts }, help, texts);
    }
    const profileName = values.get('profile');
    const profile = profileName === undefined ? undefined : await readGivenProfile(profileName, context);
    if (profile?.ok === false) return failed(profile.error, texts);
    const settings = settingsOf(values, libraryPath, profile?.value);
    if (!settings.ok) {
      const { option, problem } = settings.error;
      return misused({ code: 'unfit-value', facts: { option, problem: describeProblem(problem, texts) } }, help, texts);
    }
    const userDataPath = values.get('user-data') ?? userDataFolder(process.env, process.platform);
    const cachePath = pictureCachePath(path.resolve(userDataPath));
    const written = await exportSite({
      libraryPath,
      folderPath,
      look:
        profile === undefined ? plainLook(settings.value, version) : await profileLook(profile.value, settings.value),
      chosenText: values.get('suggestions') === 'with' ? 'with' : 'without',
      isDryRun: flags.has('dry-run'),
      // Needed only where there are pictures, and slow to load.
      prepare: async (filePath, picture) => {
        const { makePicture } = await import('../../../workshop/pictures/makePicture');
        return makePicture({ filePath, preparation: preparationOf(picture), cachePath });
      },
      pictureVersion: version,
      clock,
      fileSystem,
      jobCount,
    });
    return written.ok
      ? outcomeOfSite(written.value, texts)
      : siteFailed(written.error, { libraryPath, folderPath }, texts);
  },
};

/** Loaded only where it is asked for, since it brings the engine of templates. */
async function profileLook(profile: SiteProfile, settings: SiteSettings): Promise<SiteLook> {
  const { lookOfProfile } = await import('#core/publish/site/lookOfProfile');
  return lookOfProfile(profile, settings, printOfProfile(profile, version));
}

/** The option that sets each of the settings. */
const options: Readonly<Record<string, string>> = {
  baseAddress: 'address',
  name: 'name',
  tagline: 'tagline',
  language: 'language',
  articleAddress: 'article-address',
};

/** The settings of a site: those of its profile, and those that are given. Fails with the first that no site can have. */
function settingsOf(
  values: ReadonlyMap<string, string>,
  libraryPath: string,
  profile: SiteProfile | undefined,
): Result<SiteSettings, { readonly option: string; readonly problem: Problem }> {
  const folderName = path.basename(path.resolve(libraryPath));
  const base = profile?.settings ?? plainSettings;
  const isNobodys = profile === undefined || profile.isShipped;
  const read = siteSettings.safeParse(
    {
      ...base,
      name: values.get('name') ?? (isNobodys ? folderName : base.name),
      tagline: values.get('tagline') ?? base.tagline,
      language: values.get('language') ?? base.language,
      baseAddress: values.get('address') ?? base.baseAddress,
      articleAddress: values.get('article-address') ?? base.articleAddress,
    },
    { reportInput: true },
  );
  if (read.success) return success(read.data);
  const [problem] = problemsOfZod(read.error);
  if (problem === undefined) throw new Error('Settings that fail without a problem');
  return failure({ option: `--${options[problem.place] ?? problem.place}`, problem });
}

/** What holds for a site without a profile where nothing else is given. */
const plainSettings: SiteSettings = {
  name: '',
  tagline: null,
  language: 'sv',
  baseAddress: null,
  articleAddress: '/{year}/{month}/{slug}/',
  logo: null,
  socialLinks: [],
  footer: null,
  pictureWidthsPx: [...usualWidthsPx],
  pictureRights: null,
};
