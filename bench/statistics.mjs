/**
 * The value below which that share of the values lies (nearest rank).
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/**
 * The middle value.
 * @param {readonly number[]} values
 */
export function median(values) {
  return percentile(values, 0.5);
}

/**
 * A row for a person: name, median of the rounds, lowest and highest.
 * @param {string} name
 * @param {readonly number[]} values milliseconds
 */
export function row(name, values) {
  const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)].map((value) =>
    value.toFixed(1).padStart(8),
  );
  return `${name.padEnd(34)} median ${middle} ms   (${low} –${high})`;
}
