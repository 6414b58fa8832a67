/** What a language (BCP 47) is called in another one, “British English”, as an entry of a list; its tag where it has no name. */
export function languageName(tag: string, inLanguage: string): string {
  let name = tag;
  try {
    name = new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A tag that the browser does not know.
  }
  return name.slice(0, 1).toLocaleUpperCase(inLanguage) + name.slice(1);
}
