/** A request that is not answered: it came from a stranger, or its payload is too large or not of its form. */
export class RequestRefused extends Error {
  readonly why: 'sender' | 'form';

  constructor(why: 'sender' | 'form', message: string) {
    super(message);
    this.name = 'RequestRefused';
    this.why = why;
  }
}
