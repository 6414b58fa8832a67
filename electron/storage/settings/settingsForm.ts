import { problemsOfZod } from '#core/base/problemsOfZod';
import { failure, success } from '#core/base/Result';
import type { FileForm } from '../durable/DurableAdapter';
import { readUtf8 } from '../library/readUtf8';
import type { SettingsInFile } from './storedSettings';
import { settingsInFile } from './storedSettings';

/** Settings in their file. */
export const settingsForm: FileForm<SettingsInFile> = {
  maximumBytes: 1024 * 1024,
  read(bytes) {
    const text = readUtf8(bytes);
    if (!text.ok) return failure([text.error]);
    let value: unknown;
    try {
      value = JSON.parse(text.value);
    } catch {
      return failure([{ place: '', code: 'not-json', facts: { where: '' } }]);
    }
    const read = settingsInFile.safeParse(value, { reportInput: true });
    return read.success ? success({ data: read.data }) : failure(problemsOfZod(read.error));
  },
  write: (data) => `${JSON.stringify(data, null, 1)}\n`,
};
