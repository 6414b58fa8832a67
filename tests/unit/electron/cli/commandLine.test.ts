import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { runProgram } from './support/runProgram';
import { dataOf, runSpalt } from './support/runSpalt';

describe('spalt', () => {
  it.each([
    [['--help'], 'spalt check-file <article.json>'],
    [['-h'], 'spalt check-file <article.json>'],
    [['new', '--help'], '--language sv|en'],
    [['check-file', '-h'], 'Usage: spalt check-file'],
    [['export', 'article.json', '--help'], '--format <format>'],
  ])('explains itself: %j', async (given, expected) => {
    const english = await runSpalt(given);
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toContain(expected);
    expect(english.out.split('\n').filter((line) => line.length > 85)).toEqual([]);
    const swedish = await runSpalt(given, { locale: 'sv_SE.UTF-8' });
    expect(swedish.out).toContain('Användning:');
    expect(swedish.out.split('\n').length).toBe(english.out.split('\n').length);
  });

  it('tells its version', async () => {
    const { version }: { version: string } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await runSpalt(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [[], 'a command is missing'],
    [['publish'], 'no such command: publish'],
    [['--verbose'], 'no such option: --verbose'],
    [['check-file'], '<article.json> is missing'],
    [['check-file', 'a.json', 'b.json'], 'too many arguments: b.json'],
    [['check-file', '-x', 'a.json'], 'no such option: -x'],
    [['new', '--text', '-', '--out', 'a.json', '--force=yes'], '--force takes no value'],
    [['export', 'a.json'], '--out is missing'],
    [['export', 'a.json', '--out'], '--out needs a value'],
    [['export', 'a.json', '--out', '--format', 'html'], '--out needs a value'],
    [['export', 'a.json', '--out='], '--out needs a value'],
    [
      ['export', 'a.json', '--out', 'b', '--format', 'odt'],
      "--format can't be odt; choose among html, page, fragment, wordpress, markdown, text, ninjs, docx, pdf",
    ],
    [['new', '--text', '-', '--out', '-'], '--out needs a value'],
  ])('does not take %j', async (given, message) => {
    const help =
      given[0] === undefined || message.startsWith('no such command') || given[0] === '--verbose' ? '' : `${given[0]} `;
    expect(await runSpalt(given)).toEqual({
      code: 2,
      out: '',
      err: `spalt: ${message}\nspalt: try spalt ${help}--help\n`,
    });
  });

  it('tells machines what it does not take', async () => {
    const run = await runSpalt(['export', 'a.json', '--out', '--json']);
    expect(run).toMatchObject({ code: 2, err: '' });
    expect(dataOf(run)).toEqual({
      ok: false,
      code: 'usage',
      reason: 'value-missing',
      facts: { option: '--out' },
      message: '--out needs a value',
    });
  });

  it('speaks the language of the user', async () => {
    const run = await runSpalt(['publish'], { locale: 'sv_FI' });
    expect(run.err).toBe('spalt: kommandot finns inte: publish\nspalt: se spalt --help\n');
  });

  it('is a program, which reads, writes and ends as scripts expect', async () => {
    const folder = await temporaryFolder();
    const input = 'En ny bro\n\nBron öppnades på måndagen.\n';
    const made = await runProgram(['new', '--text', '-', '--language', 'sv', '--out', 'artikel.json'], {
      input,
      folder,
    });
    expect(made).toEqual({ code: 0, out: 'artikel.json\n', err: '' });
    const exported = await runProgram(['export', 'artikel.json', '--out', 'ut', '--format', 'text'], { folder });
    expect(exported).toMatchObject({ code: 0 });
    expect(await readFile(path.join(folder, exported.out.trim()), 'utf8')).toContain('Bron öppnades på måndagen.');
    expect(await runProgram(['check-file', 'nix.json'], { folder })).toMatchObject({ code: 2, out: '' });
  });

  it('does not mind a reader that has had enough', async () => {
    const child = spawn(process.execPath, [path.resolve('electron/cli/spalt.mjs'), '--help'], { stdio: 'pipe' });
    child.stdout.destroy();
    const closing = once(child, 'close');
    expect(await text(child.stderr)).toBe('');
    await closing;
    expect(child.exitCode).toBe(0);
  });
});
