/**
 * Writes a text as UTF-8 with a NUL at its end, as programs in C read it. The caller has room for three bytes a UTF-16
 * unit and one more.
 */
export function writeUtf8(memory: Uint8Array, address: number, text: string): void {
  let place = address;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    if (point < 0x80) memory[place++] = point;
    else if (point < 0x800) {
      memory[place++] = 0xc0 | (point >> 6);
      memory[place++] = 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      memory[place++] = 0xe0 | (point >> 12);
      memory[place++] = 0x80 | ((point >> 6) & 0x3f);
      memory[place++] = 0x80 | (point & 0x3f);
    } else {
      memory[place++] = 0xf0 | (point >> 18);
      memory[place++] = 0x80 | ((point >> 12) & 0x3f);
      memory[place++] = 0x80 | ((point >> 6) & 0x3f);
      memory[place++] = 0x80 | (point & 0x3f);
    }
  }
  memory[place] = 0;
}

/** Reads UTF-8 up to the NUL. What is no UTF-8 gives U+FFFD. */
export function readUtf8(memory: Uint8Array, address: number): string {
  let text = '';
  let place = address;
  for (let byte = memory[place++] ?? 0; byte !== 0; byte = memory[place++] ?? 0) {
    const following = byte < 0x80 ? 0 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : -1;
    let point = following === 0 ? byte : byte & (0x3f >> following);
    let isWhole = following >= 0;
    for (let count = 0; isWhole && count < following; count++) {
      const next = memory[place] ?? 0;
      isWhole = (next & 0xc0) === 0x80;
      if (isWhole) {
        point = (point << 6) | (next & 0x3f);
        place++;
      }
    }
    text += String.fromCodePoint(isWhole && point <= 0x10ffff ? point : 0xfffd);
  }
  return text;
}
