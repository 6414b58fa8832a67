import type { Problem } from '#core/base/Problem';
import type { TextName, Texts } from './Texts';

/** The names that the checks have for the kinds of value, with a text each. */
const kinds = {
  string: 'problem.kind.string',
  number: 'problem.kind.number',
  int: 'problem.kind.int',
  boolean: 'problem.kind.boolean',
  array: 'problem.kind.array',
  tuple: 'problem.kind.array',
  object: 'problem.kind.object',
  record: 'problem.kind.object',
  null: 'problem.kind.null',
  datetime: 'problem.kind.datetime',
  url: 'problem.kind.url',
  regex: 'problem.kind.regex',
} as const satisfies Readonly<Record<string, TextName>>;

/** What is wrong, in words, without the place. */
export function describeProblem({ code, facts }: Problem, texts: Texts): string {
  const inWords = Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, key === 'expected' ? kindInWords(String(value), texts) : value]),
  );
  switch (code) {
    case 'wrong-type':
      return texts('problem.wrong-type', { ...inWords, found: kindInWords(String(facts['found']), texts) });
    case 'wrong-value':
      return facts['expected'] === undefined || facts['expected'] === ''
        ? texts('problem.wrong-value', inWords)
        : texts('problem.wrong-value_expected', inWords);
    case 'wrong-order':
      return facts['found'] === 'end'
        ? texts('problem.wrong-order_end', inWords)
        : texts('problem.wrong-order', inWords);
    default:
      return texts(`problem.${code}`, inWords);
  }
}

/**
 * What is wrong and where, as Unix tools tell it: `article.json: metadata.slug: …`, or `article.json:12:3: …` where
 * lines can be counted.
 */
export function describeProblemAt(filePath: string, problem: Problem, texts: Texts): string {
  const { where } = problem.facts;
  const file = where === undefined || where === '' ? filePath : `${filePath}:${where}`;
  return [file, problem.place, describeProblem(problem, texts)].filter((part) => part !== '').join(': ');
}

function kindInWords(name: string, texts: Texts): string {
  return isKind(name) ? texts(kinds[name]) : name;
}

function isKind(name: string): name is keyof typeof kinds {
  return Object.hasOwn(kinds, name);
}
