/**
 * Whether a name in a byline or a credit looks like that of an organization rather than of a person. A person has
 * two names or more, each with a capital: “Bo Lind”, “Hilma af Klint”. “TT”, “Redaktionen”, “Lerums kommun”,
 * “Getty Images” and “Foto AB” are organizations.
 */
export function isOrganizationName(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  const capitalized = words.filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word));
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  return (
    capitalized.length < 2 ||
    !capitalized.includes(first) ||
    !capitalized.includes(last) ||
    /^(?:AB|Inc\.?|Ltd\.?|LLC|Images|Stock|Press|Media|News|Agency|Archive|Arkiv|Arkivet|Bild|Foto|Photos?|Museum|University)$/u.test(
      last,
    )
  );
}
