/** The language of messages: as the first of these that is set wants it (POSIX, Base Definitions section 8.2). */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): 'sv' | 'en' {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^sv(?:[_.@-]|$)/iu.test(locale) ? 'sv' : 'en';
}
