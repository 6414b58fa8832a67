/** What a second start has handed over. It comes from another process, so its form is not taken for granted. */
export function filePathsIn(handedOver: unknown): readonly string[] {
  const filePaths = typeof handedOver === 'object' && handedOver !== null ? Reflect.get(handedOver, 'filePaths') : null;
  return Array.isArray(filePaths) ? filePaths.filter((item): item is string => typeof item === 'string') : [];
}
