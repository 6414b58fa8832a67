import path from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { codePlacesOf, errorNameOf, systemCodeOf, versionOf } from '../../../../../electron/storage/log/harmlessTexts';
import type { LogDisk } from '../../../../../electron/storage/log/Log';
import { Log, logFileNames } from '../../../../../electron/storage/log/Log';
import type { LogEventName, LogEvents } from '../../../../../electron/storage/log/LogEvents';

type TextIn<Value> = Value extends readonly (infer Item)[] ? TextIn<Item> : string extends Value ? 'text' : never;
type TextsInFields<Fields> = { [Field in keyof Fields]: TextIn<Fields[Field]> }[keyof Fields];

const folderPath = path.resolve('/data/log');

function memoryDisk(): LogDisk & { readonly files: Map<string, string> } {
  const files = new Map<string, string>();
  return {
    files,
    append: async (filePath, text) => {
      await Promise.resolve();
      files.set(path.basename(filePath), (files.get(path.basename(filePath)) ?? '') + text);
    },
    rename: async (from, to) => {
      const text = files.get(path.basename(from));
      if (text === undefined) throw new Error('ENOENT');
      files.delete(path.basename(from));
      files.set(path.basename(to), text);
      await Promise.resolve();
    },
    byteCountOf: (filePath) => Promise.resolve(Buffer.byteLength(files.get(path.basename(filePath)) ?? '')),
    makeFolder: () => Promise.resolve(),
  };
}

describe('Log', () => {
  it('takes no text, by its types', () => {
    expectTypeOf<{ [Name in LogEventName]: TextsInFields<LogEvents[Name]> }[LogEventName]>().toEqualTypeOf<never>();
    expectTypeOf<string>().not.toExtend<LogEvents['request-failed']['systemCode']>();
    expectTypeOf<string>().not.toExtend<LogEvents['main-failed']['error']>();
  });

  it('writes each event as a line with its time and level', async () => {
    const disk = memoryDisk();
    const log = new Log(folderPath, { disk, clock: { now: () => 0 } });
    log.write('window-gone', { reason: 'oom', exitCode: 5 });
    log.write('ended', {});
    await log.settle();
    expect(disk.files.get('spalt.log')).toBe(
      '{"time":"1970-01-01T00:00:00.000Z","level":"error","event":"window-gone","reason":"oom","exitCode":5}\n' +
        '{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"ended"}\n',
    );
    expect(log.lastLines()).toHaveLength(2);
  });

  it('keeps three files of a megabyte at most, the newest lines first among them', async () => {
    const disk = memoryDisk();
    const log = new Log(folderPath, { disk, clock: { now: () => 0 } });
    for (let round = 0; round < 60; round++) {
      for (let line = 0; line < 1000; line++) log.write('window-back', { afterMs: round });
      await log.settle();
    }
    expect([...disk.files.keys()].toSorted()).toEqual([...logFileNames].toSorted());
    for (const text of disk.files.values()) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(disk.files.get('spalt.log')).toContain('"afterMs":59}');
  });

  it('goes on where a log is, and disturbs nobody when it can’t be written', async () => {
    const disk = memoryDisk();
    disk.files.set('spalt.log', 'before\n');
    let isBroken = true;
    const log = new Log(folderPath, {
      disk: { ...disk, append: (...args) => (isBroken ? Promise.reject(new Error('ENOSPC')) : disk.append(...args)) },
      clock: { now: () => 0 },
    });
    log.write('ended', {});
    await log.settle();
    isBroken = false;
    log.write('window-hangs', {});
    await log.settle();
    expect(disk.files.get('spalt.log')).toMatch(/^before\n\{.*"window-hangs"\}\n$/u);
  });

  it('drops what a disk that does not answer can’t take, and tells how much', async () => {
    const disk = memoryDisk();
    const log = new Log(folderPath, { disk, clock: { now: () => 0 } });
    for (let line = 0; line < 2500; line++) log.write('ended', {});
    await log.settle();
    expect(disk.files.get('spalt.log')).toContain('{"event":"dropped","count":500}');
  });
});

describe('harmless texts', () => {
  it('say nothing of what was written', () => {
    const error = new RangeError('Invalid content: <hemlig källa>\n    at hemlig (källa.js:1:2)');
    const places = codePlacesOf(error);
    expect(places[0]).toMatch(/^log\.test\.ts:\d+:\d+$/u);
    expect(JSON.stringify([errorNameOf(error), places])).not.toMatch(/hemlig|källa/u);
    error.name = 'Hemlig';
    expect(errorNameOf(error)).toBe('other');
    expect(codePlacesOf('hemlig')).toEqual([]);
    expect([systemCodeOf('ENOSPC'), systemCodeOf('HEMLIG'), systemCodeOf(undefined)]).toEqual([
      'ENOSPC',
      'EOTHER',
      'EOTHER',
    ]);
    expect([versionOf('45.4.1'), versionOf('1.0.0-beta.2'), versionOf('hemlig 1.0')]).toEqual([
      '45.4.1',
      '1.0.0-beta.2',
      '0',
    ]);
  });
});
