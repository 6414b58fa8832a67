/**
 * `npm run test:security`: Electronegativity, which knows the faults of Electron apps, over the sources. What it finds is
 * held against what was looked at and accepted, each with its reason (`tests/security/electronegativity/accepted.json`).
 * It is installed beside all else, since nothing else needs its 350 packages, and none of their scripts is run.
 */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { npmCommand } from './setup/npmCommand.mjs';
import { runCommand } from './setup/runCommand.mjs';
import { runInForeground } from './setup/runInForeground.mjs';
import { runMain } from './setup/runMain.mjs';

const folder = path.join('tests', 'security', 'electronegativity');
const program = path.join('node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js');

await runMain(async () => {
  const installed = path.join(folder, 'installed');
  if (!existsSync(path.join(installed, program))) {
    const [command, ...args] = npmCommand();
    const options = { cwd: installed, env: process.env, signalled: /** @type {const} */ ('group') };
    const code = await runInForeground(command, [...args, 'ci', '--ignore-scripts'], options);
    if (code !== 0) return code;
  }
  const found = await findings(path.join(installed, program));
  /** @type {readonly { finding: string, reason: string }[]} */
  const accepted = JSON.parse(await readFile(path.join(folder, 'accepted.json'), 'utf8'));
  const known = new Set(accepted.map(({ finding }) => finding));
  const fresh = found.filter((finding) => !known.has(finding));
  const gone = [...known].filter((finding) => !found.includes(finding));
  for (const finding of fresh) console.error(`Not looked at yet: ${finding}`);
  for (const finding of gone) console.error(`Accepted, but not found any more: ${finding}`);
  console.log(`Electronegativity: ${found.length} findings, ${fresh.length} of them new.`);
  return fresh.length + gone.length === 0 ? 0 : 1;
});

/**
 * @param {string} programPath
 * @returns {Promise<readonly string[]>} each as the rule, the file and the line of code, which stay when lines move
 * @throws {Error} when it could not look
 */
async function findings(programPath) {
  const copy = await mkdtemp(path.join(tmpdir(), 'spalt-sources-'));
  try {
    // Without the packages, which it would look through too.
    for (const part of ['electron', 'renderer', 'package.json']) {
      await cp(part, path.join(copy, part), { recursive: true });
    }
    const report = path.join(copy, 'findings.csv');
    const options = ['--input', copy, '--output', report, '--relative', '--verbose', 'false'];
    const run = await runCommand(process.execPath, [programPath, ...options], {});
    const text = await readFile(report, 'utf8').catch(() => undefined);
    if (text === undefined) throw new Error(`Electronegativity did not end well:\n${run.output}`);
    // rule, severity, confidence, file, place, code, …
    const row = /^(?<rule>\w+),"[^"]*","[^"]*","(?<file>[^"]*)","[^"]*",(?:"(?<code>(?:[^"]|"")*)"|N\/A),/u;
    return text.split('\n').flatMap((line) => {
      const { rule, file = '', code = '' } = row.exec(line)?.groups ?? {};
      return rule === undefined ? [] : [`${rule} ${file.replaceAll('\\', '/')} ${code}`.trim()];
    });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
