import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { primaryLanguage } from '#core/document/languageTag';
import { checkArticle as findingsIn, proofArticleOf } from '#core/proof/checkArticle';
import type { LanguageTools } from '#core/proof/checksOfLanguages';
import { checksOfLanguages } from '#core/proof/checksOfLanguages';
import { ownLanguageOf } from '#core/proof/contextOfBlock';
import { articleChecks, blockChecks } from '#core/proof/checks/checks';
import type { Finding, Severity } from '#core/proof/Finding';
import type { HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { houseStyleVersion } from '#core/proof/houseStyle/HouseRule';
import { HouseStyle } from '#core/proof/houseStyle/HouseStyle';
import { readHouseStyleCsv } from '#core/proof/houseStyle/houseStyleCsv';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import { rulesOfSpalt } from '#core/proof/houseStyle/rulesOfSpalt';
import { withoutKept } from '#core/proof/keptAsIs';
import { checklistSteps } from '#core/proof/preflight/checklist';
import { readWordList } from '#core/proof/spelling/lists/readWordList';
import type { Spelling } from '#core/proof/spelling/Spelling';
import type { ProofBlock } from '#core/proof/proofBlocks';
import { ProofSession } from '#core/proof/ProofSession';
import { articleForm } from '../../storage/library/articleForm';
import type { Command, CommandContext } from '../Command';
import type { CommandFailure } from '../failed';
import { failed } from '../failed';
import { describeFinding, sentenceOf } from '../messages/describeFinding';
import { checkForStep } from './checkForStep';
import { describeProblemAt } from '../messages/describeProblem';
import type { Newsroom } from '../readNewsroom';
import { readNewsroom } from '../readNewsroom';
import { readGivenFile } from '../readGivenFile';

/** `spalt check`: tells what an editor should look at in an article, each with its place. */
export const checkArticle: Command = {
  shape: {
    name: 'check',
    operands: ['article.json'],
    options: {
      rules: { type: 'string' },
      'fail-on': { type: 'string', choices: ['error', 'warning'] },
      status: { type: 'string', choices: checklistSteps },
    },
  },
  async run({ operands: [filePath = ''], values }, context) {
    const { texts, fileSystem } = context;
    const bytes = await readGivenFile(fileSystem, filePath);
    if (!bytes.ok) return failed(bytes.error, texts);
    const read = articleForm.read(bytes.value);
    if (!read.ok) return failed({ code: 'invalid', filePath, problems: read.error }, texts);
    const rulesPath = values.get('rules');
    const ownRules = rulesPath === undefined ? success([]) : await readRules(rulesPath, fileSystem);
    if (!ownRules.ok) return failed(ownRules.error, texts);

    const article = proofArticleOf(read.value.data);
    const { language } = read.value.data;
    const tags = [language, ...article.blocks.flatMap((block) => ownLanguageOf(block) ?? [])];
    const languages = [...new Set(tags.map(primaryLanguage))];
    const newsroom = await readNewsroom(fileSystem, filePath, languages);
    const notUsed = [...newsroom.notUsed];
    const tools = new Map<string, LanguageTools>();
    for (const each of languages) {
      const opened = await spellingOf(each, newsroom, context);
      notUsed.push(...opened.notUsed);
      const files = [...(await shippedRules(each)), ...newsroom.rules, ...ownRules.value];
      tools.set(each, { houseStyle: new HouseStyle(files, each), spelling: opened.spelling });
    }
    const checks = [...blockChecks, ...checksOfLanguages(language, tools)];
    const session = new ProofSession(checks, articleChecks);
    const findings = withoutKept(findingsIn(article, session), article);
    const step = checklistSteps.find((each) => each === values.get('status'));
    if (step !== undefined) {
      const { blocks } = article;
      return checkForStep({ filePath, article: read.value.data, blocks, findings, step }, context);
    }
    const counts = { error: 0, warning: 0, advice: 0 };
    for (const { severity } of findings) counts[severity]++;
    const failOn = values.get('fail-on') === 'warning' ? 'warning' : 'error';
    const isFailed = failsOn(failOn, counts);
    return {
      exitCode: isFailed ? 1 : 0,
      lines: [
        ...findings.flatMap((finding) => describeFinding(filePath, finding, article.blocks, texts)),
        `${filePath}: ${summaryOf(counts, texts)}`,
      ],
      messages: notUsed.flatMap(({ filePath: notUsedPath, problems }) =>
        problems.map((problem) => texts('cli.notUsed', { problem: describeProblemAt(notUsedPath, problem, texts) })),
      ),
      data: {
        ...(isFailed ? { ok: false, code: 'findings' } : { ok: true }),
        filePath,
        language: read.value.data.language,
        failOn,
        counts,
        notUsed,
        findings: findings.map((finding) => ({
          ...finding,
          ...wordsOf(finding, article.blocks),
          message: sentenceOf(finding, texts),
        })),
      },
    };
  },
};

function failsOn(failOn: 'error' | 'warning', counts: Readonly<Record<Severity, number>>): boolean {
  return counts.error > 0 || (failOn === 'warning' && counts.warning > 0);
}

function summaryOf(
  { error, warning, advice }: Readonly<Record<Severity, number>>,
  texts: CommandContext['texts'],
): string {
  if (error + warning + advice === 0) return texts('cli.nothingFound');
  return texts('cli.checked', { errors: error, warnings: warning, advice });
}

/** What kind of block it is in, and the words that it is about. */
function wordsOf(
  { place }: Finding,
  blocks: readonly ProofBlock[],
): { readonly blockType?: string; readonly text?: string } {
  const block = 'detail' in place ? undefined : blocks[place.block];
  if (block === undefined || 'detail' in place) return {};
  return { blockType: block.type, text: block.text.slice(place.from, place.to) };
}

/** The rules that come with Spalt for a language. Loaded only when they are asked for. */
async function shippedRules(language: string): Promise<readonly HouseStyleFile[]> {
  if (language !== 'sv' && language !== 'en') return [];
  const { default: value } =
    language === 'sv' ? await import('#resources/houseStyle/sv.json') : await import('#resources/houseStyle/en.json');
  return [rulesOfSpalt(value)];
}

/**
 * Spelling in a language; undefined where there is no dictionary. Loaded only when it is asked for. Tells which of
 * the newsroom's dictionaries can't be used.
 */
async function spellingOf(
  language: string,
  { words, dictionaries: all }: Pick<Newsroom, 'words' | 'dictionaries'>,
  context: CommandContext,
): Promise<{ readonly spelling: Spelling | undefined; readonly notUsed: Newsroom['notUsed'] }> {
  const { openSpelling } = await import('../openSpelling');
  const dictionaries = all.filter((dictionary) => primaryLanguage(dictionary.language) === language);
  const damaged = new Set<string>();
  const spelling = await openSpelling(language, context, dictionaries, (name) => damaged.add(name));
  const list = readWordList(words);
  if (list.ok) spelling?.setWordList('newsroom', { list: list.value.list });
  const notUsed = dictionaries
    .filter((dictionary) => damaged.has(dictionary.language))
    .map(({ filePath }) => ({ filePath, problems: [{ place: '', code: 'not-a-dictionary' as const, facts: {} }] }));
  return { spelling, notUsed };
}

async function readRules(
  filePath: string,
  fileSystem: CommandContext['fileSystem'],
): Promise<Result<readonly HouseStyleFile[], CommandFailure>> {
  const bytes = await readGivenFile(fileSystem, filePath);
  if (!bytes.ok) return bytes;
  const invalid = (problems: readonly Problem[]): Result<never, CommandFailure> =>
    failure({ code: 'invalid', filePath, problems });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
  } catch {
    return invalid([{ place: '', code: 'not-utf8', facts: {} }]);
  }
  if (!/\.csv$/iu.test(filePath)) {
    const file = readHouseStyle(text);
    return file.ok ? success([file.value]) : invalid(file.error);
  }
  const rules = readHouseStyleCsv(text);
  if (!rules.ok) return invalid(rules.error);
  return success([
    { format: 'spalt-house-style', version: houseStyleVersion, name: 'table', language: null, rules: [...rules.value] },
  ]);
}
