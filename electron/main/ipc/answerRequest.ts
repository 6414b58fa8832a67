import type { z } from 'zod';
import type { Answers, Payload, RequestName } from '#core/contract/requests';
import { requestPayloads } from '#core/contract/requests';
import type { RequestHandlers } from './RequestHandlers';

/** The same schemas, so that the compiler sees which payload belongs to which name. */
const schemas: { readonly [Name in RequestName]: z.ZodType<Payload<Name>> } = requestPayloads;

/** A request that is not answered: it came from a stranger, or its payload is not of its form. */
export class RequestRefused extends Error {
  readonly why: 'sender' | 'form';

  constructor(why: 'sender' | 'form', message: string) {
    super(message);
    this.name = 'RequestRefused';
    this.why = why;
  }
}

/**
 * Answers one request: nobody is listened to but the window's own page, and nothing is done with a payload before it
 * has been parsed.
 * @throws {RequestRefused} for a stranger or a payload of another form. Only a bug or an attack can cause that.
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
  const parsed = schemas[name].safeParse(payload);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
    throw new RequestRefused('form', `${name}: refused, not of its form (${places.join(', ')}).`);
  }
  return handlers[name](parsed.data);
}
