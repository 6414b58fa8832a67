import type { Answers, Payload, RequestName } from '#core/contract/requests';

/** What answers each request. A channel without a handler, or with a wrong answer, does not compile. */
export type RequestHandlers = HandlersOf<Answers>;

/** What answers the requests of one part of the contract. */
export type HandlersOf<Part extends Partial<Answers>> = {
  readonly [Name in RequestName & keyof Part]: (payload: Payload<Name>) => Answers[Name] | Promise<Answers[Name]>;
};
