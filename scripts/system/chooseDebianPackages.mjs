/**
 * Picks, for each need, the package that this Debian or Ubuntu knows.
 *
 * @param {readonly (readonly string[])[]} alternatives for each need the packages that meet it, the best first
 * @param {string} policy what `LC_ALL=C apt-cache policy` writes about all of them
 * @returns {readonly string[]} each package once; the first alternative where the system knows none, so that apt-get
 *   names it in its complaint
 */
export function chooseDebianPackages(alternatives, policy) {
  const known = new Set(
    [...policy.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (?!\(none\))/gm)].map((match) => match[1]),
  );
  const chosen = alternatives.flatMap((names) => names.find((name) => known.has(name)) ?? names.slice(0, 1));
  return [...new Set(chosen)];
}
