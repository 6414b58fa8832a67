/**
 * Ends an exhaustive switch: a case that is not handled does not compile.
 * @throws {Error} when a value outside the type gets here at run time, naming it.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
