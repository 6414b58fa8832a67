/** FNV-1a in 32 bits: another sum for every change of one byte. Guards against damage, not against malice. */
export function checksumOf(bytes: Uint8Array): number {
  let sum = 0x81_1c_9d_c5;
  for (let index = 0; index < bytes.length; index++) sum = Math.imul(sum ^ (bytes[index] ?? 0), 0x01_00_01_93);
  return sum >>> 0;
}
