/** A class each for a tenth of a photo's width and height: `focusClassesOf` names those of what must be seen. */
export const focusRules = Array.from(
  { length: 11 },
  (_, tenth) => `.focus-x${tenth} { --focus-x: ${tenth * 10}%; }\n.focus-y${tenth} { --focus-y: ${tenth * 10}%; }\n`,
).join('');
