import type { Answers, Payload, RequestName } from '#core/contract/requests';

/** What answers each request. A channel without a handler, or with a wrong answer, does not compile. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (payload: Payload<Name>) => Answers[Name] | Promise<Answers[Name]>;
};
