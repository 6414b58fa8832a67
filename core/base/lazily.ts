/**
 * Gives what makes a value when it is first asked for, and gives the same one from then on. For what takes long to make
 * and is not wanted at every start.
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
