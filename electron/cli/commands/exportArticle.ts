import path from 'node:path';
import { openChangeCount, withChosenText } from '#core/publish/chosenText';
import { canBeZipped } from '#core/publish/formats/canBeZipped';
import type { FormatName } from '#core/publish/formats/formats';
import { formatNames, formats, isFormatName } from '#core/publish/formats/formats';
import { lineWidthLimits } from '#core/publish/formats/lineWidthLimits';
import type { PublishedArticle } from '#core/publish/publishArticle';
import { publishArticle } from '#core/publish/publishArticle';
import { pictureCachePath } from '../../storage/export/pictureCachePath';
import { publishedPictures } from '../../storage/export/PictureSource';
import { reportOf } from '../../storage/export/reportOf';
import type { MakeFile } from '../../storage/export/writeExport';
import { writeExport } from '../../storage/export/writeExport';
import { writeZip } from '../../storage/export/writeZip';
import { preparationOf } from '../../workshop/preparationOf';
import { articleForm } from '../../storage/library/articleForm';
import { userDataFolder } from '../../storage/userDataFolder';
import { picturePathIn } from '../../storage/pictures/picturePathIn';
import { jobCountOf } from '../arguments/jobCountOf';
import type { UsageProblem } from '../arguments/readArguments';
import type { Command } from '../Command';
import { failed } from '../failed';
import { describePageFindings } from '../messages/describePageFindings';
import { misused } from '../misused';
import { publishWithProfile } from '../publishWithProfile';
import { readGivenFile } from '../readGivenFile';

/** What the format `page` is also called here, and was before there were others. */
const otherNameOfPage = 'html';

/** `spalt export`: writes an article in one of the formats, and its photos, into a folder. */
export const exportArticle: Command = {
  shape: {
    name: 'export',
    operands: ['article.json'],
    options: {
      out: { type: 'string', isRequired: true },
      format: { type: 'string', choices: [otherNameOfPage, ...formatNames] },
      'line-width': { type: 'string' },
      profile: { type: 'string' },
      suggestions: { type: 'string', choices: ['with', 'without'] },
      zip: { type: 'boolean' },
      jobs: { type: 'string' },
      'user-data': { type: 'string' },
    },
  },
  async run({ operands: [filePath = ''], values, flags }, { texts, fileSystem, resourcesFolderPath }) {
    const format = formatOf(values);
    const lineWidth = lineWidthOf(values);
    const unfit =
      formats[format].made === 'print'
        ? ({ code: 'made-in-app', facts: { format } } as const)
        : problemOfLineWidth(lineWidth, format, values.get('line-width') ?? '');
    if (unfit !== undefined) return misused(unfit, 'spalt export --help', texts);
    const profileName = values.get('profile');
    if (profileName !== undefined && format !== 'page') {
      return misused({ code: 'profile-unfit', facts: { option: '--profile' } }, 'spalt export --help', texts);
    }
    const isZipped = flags.has('zip');
    if (isZipped && !canBeZipped(format)) {
      return misused({ code: 'zip-unfit', facts: { option: '--zip' } }, 'spalt export --help', texts);
    }
    const jobCount = jobCountOf(values.get('jobs'));
    if (jobCount === undefined) {
      const facts = { option: '--jobs', value: values.get('jobs') ?? '' };
      return misused({ code: 'not-a-count', facts }, 'spalt export --help', texts);
    }
    const bytes = await readGivenFile(fileSystem, filePath);
    if (!bytes.ok) return failed(bytes.error, texts);
    const read = articleForm.read(bytes.value);
    if (!read.ok) return failed({ code: 'invalid', filePath, problems: read.error }, texts);

    const outPath = values.get('out') ?? '';
    const chosenText = values.get('suggestions');
    const count = openChangeCount(read.value.data);
    const hasBoth = formats[format].holdsReview && chosenText === undefined;
    if (count > 0 && chosenText === undefined && !hasBoth)
      return failed({ code: 'suggestions-open', filePath, count }, texts);
    const article = hasBoth
      ? read.value.data
      : withChosenText(read.value.data, chosenText === 'without' ? 'without' : 'with');
    let published: PublishedArticle;
    if (profileName === undefined) published = publishArticle(article, { format, lineWidth });
    else {
      const inProfile = await publishWithProfile(article, profileName, { fileSystem, resourcesFolderPath });
      if (!inProfile.ok) return failed(inProfile.error, texts);
      published = inProfile.value;
    }
    const userDataPath = values.get('user-data') ?? userDataFolder(process.env, process.platform);
    const cachePath = pictureCachePath(path.resolve(userDataPath));
    // Needed only where there are pictures, and slow to load.
    const pictures = publishedPictures(
      fileSystem,
      (image) => picturePathIn(path.dirname(filePath), image),
      async (picturePath, picture) => {
        const { makePicture } = await import('../../workshop/pictures/makePicture');
        return makePicture({ filePath: picturePath, preparation: preparationOf(picture), cachePath });
      },
    );
    const write = isZipped ? writeZip : writeExport;
    const written = await write(outPath, published, pictures, fileSystem, { jobCount, makeFile });
    // As the user wrote it, not as the disk has it.
    const asGiven = (place: string): string => path.join(outPath, path.relative(path.resolve(outPath), place));
    if (!written.ok) {
      const { error } = written;
      return failed(
        error.code === 'disk'
          ? { ...error, filePath: asGiven(error.filePath), isGiven: false }
          : { ...error, filePath },
        texts,
      );
    }
    const { warnings, files, check } = await reportOf(written.value, article.document, format, published);
    return {
      exitCode: 0,
      lines: [asGiven(written.value.filePath)],
      messages: [
        ...warnings.map(({ code, place }) => {
          const message = texts('cli.warning', { message: texts(`cli.exportWarning.${code}`) });
          return [filePath, place, message].filter((part) => part !== '').join(': ');
        }),
        ...(check === null ? [] : describePageFindings(check.findings, filePath, texts)),
      ],
      data: { ok: true, filePath: written.value.filePath, files, warnings, check },
    };
  },
};

/** Only Word documents are made here; see `formats`. */
const makeFile: MakeFile = async (_as, text, pictures) => {
  const { packWord } = await import('../../workshop/documents/packWord');
  return packWord(text, pictures);
};

function formatOf(values: ReadonlyMap<string, string>): FormatName {
  const name = values.get('format') ?? '';
  return isFormatName(name) ? name : 'page';
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
