import { describe, expect, it } from 'vitest';
import { readProfile } from '#core/publish/profile/readProfile';
import { profileOf } from './profileOf';

const { settings, templates, files } = profileOf();
const json = (changed: object = {}) =>
  JSON.stringify({ format: 'spalt-profile', version: 1, site: settings, layout: null, ...changed });

function problemsOf(changed: Partial<Parameters<typeof readProfile>[0]>) {
  const read = readProfile({ json: json(), templates, style: '', listStyle: '', files, ...changed }, false);
  return read.ok ? [] : read.error.map(({ place, code }) => `${place} ${code}`);
}

describe('readProfile', () => {
  it('reads a profile', () => {
    const layout = { leadWidthRem: 90, columnWidthRem: 40 };
    expect(
      readProfile({ json: `\uFEFF${json({ layout })}`, templates, style: 'a {}', listStyle: 'b {}', files }, true),
    ).toEqual({
      ok: true,
      value: { settings, layout, templates, style: 'a {}', listStyle: 'b {}', files, isShipped: true },
    });
  });

  it.each([
    [{ json: '{\n"a": }' }, ['profile.json:2:6 not-json']],
    [{ json: '{}' }, ['profile.json not-a-profile']],
    [{ json: json({ version: 2 }) }, ['profile.json: version newer-version']],
    [{ json: json({ more: 1 }) }, ['profile.json unknown-key']],
    [
      { json: json({ site: { ...settings, baseAddress: 'http://a' } }) },
      ['profile.json: site.baseAddress base-address'],
    ],
    [{ files: {} }, ['profile.json: site.logo logo-missing']],
    [{ templates: {} }, [' template-missing']],
    [{ templates: { ...templates, 'a.liquid': '\n{% if true %}' } }, ['a.liquid:2 template-not-closed']],
    [{ style: 'a {}\n@import "x";' }, ['style.css:2 style-rule']],
    [{ listStyle: 'a { b: url(x) }' }, ['list.css:1 style-request']],
    [
      { json: '{}', style: 'a { b: url(x) }', templates: {} },
      ['profile.json not-a-profile', ' template-missing', 'style.css:1 style-request'],
    ],
  ])('tells what is wrong and where: %j', (changed, problems) => {
    expect(problemsOf(changed)).toEqual(problems);
  });
});
