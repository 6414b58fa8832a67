import path from 'node:path';
import { pictureCachePath } from '../../../storage/export/pictureCachePath';
import { exportSite } from '../../../storage/site/exportSite';
import type { GivenSettings } from '../../../storage/site/siteLookOf';
import { siteLookOf } from '../../../storage/site/siteLookOf';
import { userDataFolder } from '../../../storage/userDataFolder';
import { preparationOf } from '../../../workshop/preparationOf';
import { version } from '../../../../package.json';
import { jobCountOf } from '../../arguments/jobCountOf';
import type { Command } from '../../Command';
import { failed } from '../../failed';
import { describeProblem } from '../../messages/describeProblem';
import { misused } from '../../misused';
import { readGivenProfile } from '../../readGivenProfile';
import { withProfileRemarks } from '../../withProfileRemarks';
import { givenArticleIds } from './givenArticleIds';
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
      article: { type: 'list' },
      suggestions: { type: 'string', choices: ['with', 'without'] },
      'dry-run': { type: 'boolean' },
      watch: { type: 'boolean' },
      jobs: { type: 'string' },
      'user-data': { type: 'string' },
    },
  },
  async run({ operands: [libraryPath = '', folderPath = ''], values, lists, flags }, context) {
    const { texts, fileSystem, clock } = context;
    const jobCount = jobCountOf(values.get('jobs'));
    if (jobCount === undefined) {
      const facts = { option: '--jobs', value: values.get('jobs') ?? '' };
      return misused({ code: 'not-a-count', facts }, help, texts);
    }
    const articleIds = await givenArticleIds(fileSystem, lists.get('article') ?? []);
    if (!articleIds.ok) return failed(articleIds.error, texts);
    const profileName = values.get('profile');
    const profile = profileName === undefined ? undefined : await readGivenProfile(profileName, context);
    if (profile?.ok === false) return failed(profile.error, texts);
    const look = await siteLookOf({ profile: profile?.value, given: settingsOf(values), libraryPath, version });
    if (!look.ok) {
      const { place } = look.error;
      const facts = { option: `--${optionOf.get(place) ?? place}`, problem: describeProblem(look.error, texts) };
      return misused({ code: 'unfit-value', facts }, help, texts);
    }
    const userDataPath = values.get('user-data') ?? userDataFolder(process.env, process.platform);
    const cachePath = pictureCachePath(path.resolve(userDataPath));
    const written = await exportSite({
      libraryPath,
      folderPath,
      look: look.value,
      ...(articleIds.value.size === 0 ? {} : { articleIds: articleIds.value }),
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
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    });
    if (!written.ok) return siteFailed(written.error, { libraryPath, folderPath }, texts);
    const outcome = outcomeOfSite(written.value, texts);
    // An article that has found something wrong in the profile has told of it.
    const isToldOf = written.value.notices.some(({ code }) => code === 'not-rendered');
    return isToldOf ? outcome : withProfileRemarks(outcome, profileName, context);
  },
  watched(given, context) {
    let isFirst = true;
    return {
      places: given.operands.slice(0, 1),
      round: async () => {
        const outcome = await this.run(given, context);
        const isQuiet = !isFirst && hasNoChanges(outcome.data);
        isFirst = false;
        return isQuiet ? { ...outcome, lines: [] } : outcome;
      },
    };
  },
};

/** Whether a site was as it should be; not where there is none. */
function hasNoChanges(data: object): boolean {
  return ['added', 'changed', 'removed'].every((fate) => {
    const files: unknown = Reflect.get(data, fate);
    return Array.isArray(files) && files.length === 0;
  });
}

/** The option that gives each of the settings. */
const optionOf: ReadonlyMap<string, string> = new Map<keyof GivenSettings, string>([
  ['baseAddress', 'address'],
  ['name', 'name'],
  ['tagline', 'tagline'],
  ['language', 'language'],
  ['articleAddress', 'article-address'],
]);

/** The settings that are given by options. */
function settingsOf(values: ReadonlyMap<string, string>): GivenSettings {
  return Object.fromEntries(
    [...optionOf].flatMap(([setting, option]) => {
      const value = values.get(option);
      return value === undefined ? [] : [[setting, value]];
    }),
  );
}
