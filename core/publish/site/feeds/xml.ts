/** Text within an element or an attribute of XML 1.0, without the characters that no XML can have (section 2.2). */
export function xmlText(text: string): string {
  return fit(text).replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}

/** An element of XML with text in it. */
export function xmlElement(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  return `<${name}${attributesOf(attributes)}>${xmlText(text)}</${name}>`;
}

/** An element of XML with nothing in it. */
export function emptyXmlElement(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

/** Text in which no character is that XML or JSON between strangers can't have: each is left out. */
export function fit(text: string): string {
  return unfit.test(text) ? text.replace(new RegExp(unfit, 'gu'), '') : text;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// With the `u` flag, `\p{Cs}` matches only surrogates that have lost their other half.
const unfit = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Cc}/u;
