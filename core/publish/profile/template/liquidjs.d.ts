/*
 * What Spalt uses of LiquidJS, in its build for browsers, which asks nothing of Node. Its own declarations bring the
 * types of Node with them, and core has none.
 */
declare module 'liquidjs/dist/liquid.browser.mjs' {
  /** A template that has been parsed. */
  export type ParsedTemplate = readonly { readonly token: unknown }[];

  export class Liquid {
    readonly filters: Record<string, unknown>;
    readonly tags: Record<string, unknown>;
    constructor(options: {
      readonly templates: Readonly<Record<string, string>>;
      readonly extname: string;
      readonly cache: boolean;
      readonly outputEscape: (value: unknown) => string;
      readonly ownPropertyOnly: boolean;
      readonly strictFilters: boolean;
      readonly strictVariables: boolean;
      readonly lenientIf: boolean;
      readonly parseLimit: number;
      readonly renderLimit: number;
      readonly memoryLimit: number;
    });
    parse(source: string, fileName: string): ParsedTemplate;
    renderSync(template: ParsedTemplate, scope: object): unknown;
  }
}
