/** A size in words that people use: kilobytes below one megabyte, else megabytes and gigabytes. */
export function sizeText(byteCount: number, language: string): string {
  const [unit, size] =
    byteCount < 1_000_000
      ? (['kilobyte', byteCount / 1000] as const)
      : byteCount < 1_000_000_000
        ? (['megabyte', byteCount / 1_000_000] as const)
        : (['gigabyte', byteCount / 1_000_000_000] as const);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'gigabyte' ? 1 : 0,
  }).format(unit === 'kilobyte' ? Math.max(1, size) : size);
}
