import { describe, expect, it } from 'vitest';
import { problemsOfZod } from '#core/base/problemsOfZod';
import { siteSettings } from '#core/publish/profile/SiteSettings';
import { siteOf } from './siteOf';

function problemsOf(changed: object) {
  const read = siteSettings.safeParse({ ...siteOf(), ...changed }, { reportInput: true });
  return read.success ? [] : problemsOfZod(read.error).map(({ place, code }) => `${place}: ${code}`);
}

describe('siteSettings', () => {
  it('takes a site', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ baseAddress: null, logo: null, pictureRights: null, footer: null, tagline: null })).toEqual([]);
  });

  it.each([
    ['http://tidning.example/'],
    ['https://tidning.example'],
    ['https://tidning.example/?a/'],
    ['https://tidning.example/#/'],
    ['https://anna@tidning.example/'],
    ['javascript:alert(1)//'],
    ['//tidning.example/'],
    ['https:///'],
  ])('refuses %s as the address of a site', (baseAddress) => {
    expect(problemsOf({ baseAddress })).toEqual(['baseAddress: base-address']);
  });

  it.each(['/{slug}/', '/{year}/{month}/{slug}/', '/nyheter/{section}/{slug}.html', '/a/{id}', '/{year}-{id}/'])(
    'takes %s as the pattern of addresses',
    (articleAddress) => {
      expect(problemsOf({ articleAddress })).toEqual([]);
    },
  );

  it.each([
    '{slug}/',
    '/',
    '',
    '/nyheter/',
    '/{year}/',
    '/../{slug}/',
    '/./{slug}/',
    '//{slug}/',
    '/{slug}//',
    '/{title}/{slug}/',
    '/{slug',
    '/{slug}.php',
    '/{slug}/../',
    '/a b/{slug}/',
    '/å/{slug}/',
    '/{slug}?a',
    '\\{slug}\\',
    '/{slug}/\n',
  ])('refuses %j as the pattern of addresses', (articleAddress) => {
    expect(problemsOf({ articleAddress })).toEqual(['articleAddress: address-pattern']);
  });

  it.each([
    '../logo.png',
    'a/logo.png',
    'logo.html',
    'logo.svg',
    'Logo.png',
    '.png',
    'logo.png\n',
    'https://a.example/logo.png',
  ])('refuses %j as a logo', (logo) => {
    expect(problemsOf({ logo })).toEqual(['logo: logo-name']);
  });

  it('tells everything else that is wrong', () => {
    expect(problemsOf({ name: '', unknown: 1, pictureWidthsPx: [640, 400] })).toEqual([
      'name: too-short',
      'pictureWidthsPx: widths-order',
      ': unknown-key',
    ]);
    expect(problemsOf({ socialLinks: [{ name: 'X', address: 'javascript:alert(1)' }] })).toEqual([
      'socialLinks[0].address: unsafe-address',
    ]);
    expect(problemsOf({ language: 'svenska!' })).toEqual(['language: wrong-value']);
  });
});
