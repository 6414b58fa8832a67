import { z } from 'zod';

const item = z.object({ bodies: z.array(z.object({ value: z.string() })).min(1) });

/**
 * The HTML in a file of ninjs that `renderNinjs` wrote.
 * @throws for a file that has none.
 */
export function bodyOfNinjs(text: string): string {
  return item.parse(JSON.parse(text)).bodies[0]?.value ?? '';
}
