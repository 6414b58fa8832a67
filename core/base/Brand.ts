declare const brand: unique symbol;

/** A primitive that the compiler keeps apart from others of the same kind: `Brand<string, 'ArticleId'>`. */
export type Brand<Primitive, Name extends string> = Primitive & { readonly [brand]: Name };
