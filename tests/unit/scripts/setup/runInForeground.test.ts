import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, test } from 'vitest';

const moduleAddress = new URL('../../../../scripts/setup/runInForeground.mjs', import.meta.url).href;

/** Starts a process that runs a script in its own place, and exits as that does. */
function runInItsPlace(script: string) {
  const wrapper = `
    import { runInForeground } from '${moduleAddress}';
    process.exitCode = await runInForeground(process.execPath, ['--eval', ${JSON.stringify(script)}], {
      cwd: process.cwd(), env: process.env, signalled: 'program',
    });`;
  return spawn(process.execPath, ['--input-type=module', '--eval', wrapper], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test("gives back the program's exit code", async () => {
  const [code] = await once(runInItsPlace('process.exitCode = 7'), 'close');
  expect(code).toBe(7);
});

test('passes one Ctrl-C on once, however often it arrives, and every other signal', async () => {
  const wrapper = runInItsPlace(`
    let interrupts = 0;
    process.on('SIGINT', () => { interrupts += 1; console.log('interrupted'); });
    process.on('SIGTERM', () => process.exit(interrupts));
    setInterval(() => {}, 1000);
    console.log('ready');`);
  await once(wrapper.stdout, 'data');
  wrapper.kill('SIGINT');
  await once(wrapper.stdout, 'data');
  wrapper.kill('SIGINT');
  wrapper.kill('SIGTERM');
  const [code] = await once(wrapper, 'close');
  expect(code).toBe(1);
});

test('tells which signal ended the program, as a shell does', async () => {
  const wrapper = runInItsPlace("process.kill(process.pid, 'SIGKILL')");
  const [code] = await once(wrapper, 'close');
  expect(code).toBe(128 + 9);
});
