import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createArticle } from '#core/article/createArticle';
import { readArticleValue } from '#core/article/readArticle';
import { writeArticle } from '#core/article/writeArticle';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import { readPlainText } from '#core/intake/text/readPlainText';
import { guessLanguage } from '#core/text/guessLanguage';
import { diskFailureOf } from '../../storage/diskFailureOf';
import { makeFolders } from '../../storage/durable/makeFolders';
import { writeDurably } from '../../storage/durable/writeDurably';
import { readUtf8 } from '../../storage/library/readUtf8';
import type { Command, CommandContext } from '../Command';
import type { CommandFailure } from '../failed';
import { failed } from '../failed';
import { readGivenFile } from '../readGivenFile';

const standardInputName = '-';

/** `spalt new`: makes an article of a plain text. */
export const newArticle: Command = {
  shape: {
    name: 'new',
    operands: [],
    options: {
      text: { type: 'string', isRequired: true, mayBeStandardInput: true },
      out: { type: 'string', isRequired: true },
      language: { type: 'string', choices: ['sv', 'en'] },
      force: { type: 'boolean' },
    },
  },
  async run({ values, flags }, context) {
    const { texts, fileSystem } = context;
    const textPath = values.get('text') ?? '';
    const bytes = await readText(textPath, context);
    if (!bytes.ok) return failed(bytes.error, texts);
    const read = readUtf8(bytes.value);
    if (!read.ok) return failed({ code: 'invalid', filePath: textPath, problems: [read.error] }, texts);

    const text = read.value;
    const language = values.get('language') ?? guessLanguage(text) ?? 'sv';
    const article = createArticle(context, { language, document: readPlainText(text, language) });
    const checked = readArticleValue(article);
    if (!checked.ok) throw new Error(`Made an article that is none: ${JSON.stringify(checked.error)}`);

    const outPath = values.get('out') ?? '';
    try {
      const found = await fileSystem.stateOf(outPath);
      if (found !== undefined && !flags.has('force')) return failed({ code: 'exists', filePath: outPath }, texts);
      await makeFolders(fileSystem, path.dirname(path.resolve(outPath)));
    } catch (error) {
      return failed({ ...diskFailureOf(error, outPath), isGiven: false }, texts);
    }
    const written = await writeDurably(fileSystem, path.resolve(outPath), Buffer.from(writeArticle(article)));
    if (!written.ok) return failed({ ...written.error, filePath: outPath, isGiven: false }, texts);
    return {
      exitCode: 0,
      lines: [outPath],
      messages: [],
      data: { ok: true, filePath: path.resolve(outPath), id: article.id, language },
    };
  },
};

async function readText(
  textPath: string,
  { fileSystem, standardInput }: CommandContext,
): Promise<Result<Uint8Array, CommandFailure>> {
  return textPath === standardInputName ? success(await buffer(standardInput)) : readGivenFile(fileSystem, textPath);
}
