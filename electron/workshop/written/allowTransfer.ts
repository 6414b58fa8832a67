/**
 * Gives buffers the way to be handed over that PDF.js takes (ECMA-262, ArrayBuffer.prototype.transferToFixedLength). The
 * Node 20 of Electron 33 has it not; that of newer ones has, and is left alone.
 */
export function allowTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Reflect.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer): ArrayBuffer {
      return structuredClone(this, { transfer: [this] });
    },
  });
}
