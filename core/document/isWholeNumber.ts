/**
 * Attribute check for ProseMirror (`AttributeSpec.validate`).
 * @throws {RangeError} when the value is not a whole number.
 */
export function isWholeNumber(value: unknown): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Expected a whole number, got ${JSON.stringify(value)}`);
}
