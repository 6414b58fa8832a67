import path from 'node:path';
import { linkScheme } from '#core/contract/deepLink';

/** What Spalt was asked when it was started. */
export interface StartArguments {
  /** A library that takes the place of the chosen one, for this run. */
  readonly libraryFolderPath: string | undefined;
  /** Where settings and Chromium's own data are kept, instead of the system's place for them. */
  readonly userDataFolderPath: string | undefined;
  /** Whether an empty library is to be given the sample article. */
  readonly isSampleWanted: boolean;
  /** Whether what users add of their own is left out: profiles, rules, dictionaries, settings. */
  readonly isSafeMode: boolean;
  /** Articles to open. */
  readonly filePaths: readonly string[];
  /** Links to open, as they were given: nothing is known of what they say. */
  readonly links: readonly string[];
}

/**
 * Reads the command line and the environment. All paths become absolute; what is empty counts as not given. Switches
 * that are not ours are Chromium's and are passed over. After `--` nothing is a switch any more: so the system hands over
 * links, which strangers write.
 */
export function readStartArguments({
  argv,
  env,
  isDefaultApp,
  folderPath,
}: {
  /** As `process.argv`: the program first. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether Electron was started with the folder of the app as its first argument: `electron . article.json`. */
  readonly isDefaultApp: boolean;
  /** What relative paths start from. */
  readonly folderPath: string;
}): StartArguments {
  const values = new Map<string, string>();
  const others: string[] = [];
  const words = argv.slice(1);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--') {
      others.push(...words.slice(index + 1).filter((other) => other !== ''));
      break;
    }
    const [name, value] = splitAtEqualsSign(word);
    if (name === '--library' || name === '--user-data') values.set(name, value ?? words[++index] ?? '');
    else if (name === '--sample' || name === '--safe-mode') values.set(name, 'yes');
    else if (word !== '' && !word.startsWith('-')) others.push(word);
  }
  const absolute = (place: string | undefined): string | undefined =>
    place === undefined || place === '' ? undefined : path.resolve(folderPath, place);
  const given = others.slice(isDefaultApp ? 1 : 0);
  return {
    libraryFolderPath: absolute(values.get('--library')) ?? absolute(env['SPALT_LIBRARY']),
    userDataFolderPath: absolute(values.get('--user-data')) ?? absolute(env['SPALT_USER_DATA']),
    isSampleWanted: values.has('--sample'),
    isSafeMode: values.has('--safe-mode'),
    filePaths: given.filter((word) => !isLink(word)).map((place) => path.resolve(folderPath, place)),
    links: given.filter(isLink),
  };
}

/** Whether a word is meant as a link of ours, rightly made or not: then it is no file either. */
function isLink(word: string): boolean {
  return word.toLowerCase().startsWith(`${linkScheme}:`);
}

function splitAtEqualsSign(word: string): readonly [string, string | undefined] {
  const place = word.indexOf('=');
  return place === -1 ? [word, undefined] : [word.slice(0, place), word.slice(place + 1)];
}
