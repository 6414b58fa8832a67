import type { z } from 'zod';
import type { Answers, Payload, RequestName } from '#core/contract/requests';
import { requestPayloads } from '#core/contract/requests';
import { isPayloadBounded } from './isPayloadBounded';
import type { RequestHandlers } from './RequestHandlers';
import { RequestRefused } from './RequestRefused';

/** The same schemas, so that the compiler sees which payload belongs to which name. */
const schemas: { readonly [Name in RequestName]: z.ZodType<Payload<Name>> } = requestPayloads;

/** So many faults of a payload are told of. */
const mostFaults = 5;

/**
 * Answers one request: nobody is listened to but the window's own page, and nothing is done with a payload before it
 * has been measured and parsed. What an error says goes to the window: nothing of this machine, and no more than a line.
 * @throws {RequestRefused} for a stranger, a payload that is too large or of another form. Only a bug or an attack can
 * cause that.
 * @throws {Error} when a handler has thrown, with that as its cause.
 */
export async function answerRequest<Name extends RequestName>(
  name: Name,
  {
    handlers,
    isSenderTrusted,
    payload,
  }: { readonly handlers: RequestHandlers; readonly isSenderTrusted: boolean; readonly payload: unknown },
): Promise<Answers[Name]> {
  if (!isSenderTrusted) throw new RequestRefused('sender', `${name}: refused, not from the window.`);
  if (!isPayloadBounded(payload)) throw new RequestRefused('form', `${name}: refused, too large.`);
  const parsed = schemas[name].safeParse(payload);
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, mostFaults).map(({ path, code }) => `${placeOf(path)}: ${code}`);
    throw new RequestRefused('form', `${name}: refused, not of its form (${faults.join(', ')}).`);
  }
  try {
    return await handlers[name](parsed.data);
  } catch (error) {
    // The cause stays in main: its words may hold paths.
    throw new Error(`${name}: failed.`, { cause: error });
  }
}

/** Where in a payload something is, without the names that a stranger may have given. */
function placeOf(path: readonly PropertyKey[]): string {
  const shown = path.map((key) => (/^\w{1,40}$/u.test(String(key)) ? String(key) : '?'));
  return shown.slice(0, 10).join('.');
}
