import fc from 'fast-check';

/**
 * `npm test` tries the same examples each time, so that what it says depends on the sources alone; others are tried by
 * `SPALT_SEED=<number> npm run check:unit`, and a property that fails prints the seed that made it fail.
 */
fc.configureGlobal({ seed: Number(process.env['SPALT_SEED'] ?? 20_261_123) });
