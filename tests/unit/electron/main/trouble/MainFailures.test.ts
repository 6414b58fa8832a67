import { expect, it } from 'vitest';
import type { MainFailure } from '../../../../../electron/main/trouble/MainFailures';
import { MainFailures } from '../../../../../electron/main/trouble/MainFailures';
import { reportText } from '../../../../../electron/main/trouble/reportText';

it('tells of bugs one at a time, each once, and of three in all', async () => {
  const told: MainFailure[] = [];
  const logged: string[] = [];
  const answers: (() => void)[] = [];
  const failures = new MainFailures({
    log: { write: (event) => logged.push(event) },
    tell: (failure) => {
      told.push(failure);
      return new Promise((resolve) => {
        answers.push(resolve);
      });
    },
  });
  const answerLast = async (): Promise<void> => {
    answers.at(-1)?.();
    await new Promise(setImmediate);
  };
  const again = (): void => failures.take('rejection', new TypeError('Hemlig källa'));
  again();
  failures.take('exception', new RangeError('While the first is asked about'));
  await answerLast();
  again();
  expect(told).toHaveLength(1);
  failures.take('exception', new SyntaxError('Two'));
  await answerLast();
  failures.take('exception', new RangeError('Three'));
  await answerLast();
  failures.take('exception', new ReferenceError('One too many'));
  expect(told.map(({ error }) => error)).toEqual(['TypeError', 'SyntaxError', 'RangeError']);
  expect(logged).toHaveLength(6);
  expect(JSON.stringify(told)).not.toContain('Hemlig');
});

it('asks nobody on the way out', () => {
  const failures = new MainFailures({
    log: { write: () => undefined },
    tell: () => Promise.reject(new Error('Nobody is there')),
  });
  failures.end();
  expect(() => failures.take('exception', 'thrown')).not.toThrow();
});

it('makes a report of what the program is and where it failed', () => {
  const surroundings = {
    appVersion: '1.2.3',
    versions: { electron: '45.4.1', chrome: '150', node: '24' },
    platform: 'linux',
    architecture: 'x64',
    systemVersion: '6.1',
    memoryMegabytes: 8000,
    locale: 'sv',
    isSafeMode: true,
  };
  expect(reportText(surroundings, { lastLines: ['{"event":"started"}'] })).toBe(
    'Spalt 1.2.3 (safe mode)\nElectron 45.4.1, Chromium 150, Node 24\nlinux x64, 6.1\n8000 MB memory, locale sv\n' +
      '\nLast lines of the log:\n{"event":"started"}\n',
  );
});
