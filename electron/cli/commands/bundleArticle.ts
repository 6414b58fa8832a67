import path from 'node:path';
import { writeBundle } from '../../storage/bundle/writeBundle';
import { readGivenFile } from '../readGivenFile';
import type { Command } from '../Command';
import { failed } from '../failed';

/** `spalt bundle`: writes an article with its photos and versions as one file, to be sent by mail or stick. */
export const bundleArticle: Command = {
  shape: {
    name: 'bundle',
    operands: ['article.json'],
    options: { out: { type: 'string', isRequired: true }, force: { type: 'boolean' } },
  },
  async run({ operands: [filePath = ''], values, flags }, { texts, fileSystem }) {
    const outPath = values.get('out') ?? '';
    const given = await readGivenFile(fileSystem, filePath);
    if (!given.ok) return failed(given.error, texts);
    if (!flags.has('force') && (await fileSystem.stateOf(outPath).catch(() => undefined)) !== undefined) {
      return failed({ code: 'exists', filePath: outPath }, texts);
    }
    const written = await writeBundle(filePath, outPath, fileSystem);
    if (!written.ok) {
      const { error } = written;
      return failed(error.code === 'disk' ? { ...error, isGiven: false } : { ...error, filePath }, texts);
    }
    const { byteCount, manifest, leftOut } = written.value;
    return {
      exitCode: 0,
      lines: [outPath],
      messages: leftOut.map((name) => {
        const message = texts('cli.warning', { message: texts('cli.leftOut') });
        return `${path.join(path.dirname(filePath), name)}: ${message}`;
      }),
      data: { ok: true, filePath: outPath, byteCount, entries: manifest.entries, leftOut },
    };
  },
};
