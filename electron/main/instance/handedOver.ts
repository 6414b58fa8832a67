/** What a second start has handed over of a kind. It comes from another process, so its form is not taken for granted. */
export function handedOver(given: unknown, kind: 'filePaths' | 'links'): readonly string[] {
  const list: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, kind) : null;
  return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
}
