import { emptyDescription } from '#core/library/PictureDescription';
import { describe, expect, it } from 'vitest';
import { requestNames } from '#core/contract/channels';
import { requestPayloads } from '#core/contract/requests';
import type { RequestName } from '#core/contract/requests';
import { answerRequest } from '../../../../../electron/main/ipc/answerRequest';
import type { RequestHandlers } from '../../../../../electron/main/ipc/RequestHandlers';

const id = '5b1f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03';

function refuse(): never {
  throw new Error('Not for this test');
}

/** Handlers that note what reaches them; only those that tests ask have an answer. */
function handlersInto(reached: unknown[]): RequestHandlers {
  const settings = {
    interfaceLanguage: 'sv',
    theme: 'dark',
    byline: '',
    person: null,
    isSuggesting: false,
    isLibraryShown: true,
    isTypographyOn: true,
    isProofOn: true,
    charactersPerLine: 32,
    isFocusOn: false,
    isTypewriterOn: false,
    isInvisiblesOn: false,
    textSize: 'medium',
    textWidth: 'medium',
    textFont: 'serif',
    shortcuts: {},
    isContrastHigh: false,
    isTourSeen: false,
    exportProfile: null,
  } as const;
  return {
    'library:query': refuse,
    'library:choose': refuse,
    'library:open-recent': refuse,
    'library:move': refuse,
    'library:show-folder': refuse,
    'article:create': refuse,
    'article:open-at-start': refuse,
    'article:open': (payload) => {
      reached.push(payload);
      return { ok: false, error: { code: 'not-found' } };
    },
    'workflow:checklist': refuse,
    'workflow:change-checklist': refuse,
    'article:show-file': refuse,
    'article:copy-elsewhere': refuse,
    'article:apply-steps': refuse,
    'article:replace-document': refuse,
    'article:change-metadata': refuse,
    'picture:add': ({ bytes }) => {
      reached.push(bytes);
      return { ok: true, value: { image: '', widthPx: 1, heightPx: 1, description: emptyDescription } };
    },
    'picture:choose': refuse,
    'article:duplicate': refuse,
    'article:rename': refuse,
    'article:trash': refuse,
    'trash:restore': refuse,
    'trash:delete': refuse,
    'trash:empty': refuse,
    'version:list': refuse,
    'version:read': refuse,
    'version:keep': refuse,
    'version:keep-before-restore': refuse,
    'version:rename': refuse,
    'version:delete': refuse,
    'version:choose-file': refuse,
    'export:write': refuse,
    'export:write-many': refuse,
    'export:profiles': refuse,
    'export:try-profile': refuse,
    'export:cancel': () => null,
    'export:print': refuse,
    'export:copy-html': refuse,
    'export:copy-rich-text': refuse,
    'export:copy-link': refuse,
    'export:show-file': refuse,
    'preview:make': refuse,
    'preview:end': refuse,
    'hot-folder:state': refuse,
    'hot-folder:choose': refuse,
    'hot-folder:change': refuse,
    'hot-folder:export': refuse,
    'site:state': refuse,
    'site:choose-folder': refuse,
    'site:run': refuse,
    'site:cancel': refuse,
    'site:show-folder': refuse,
    'backup:state': refuse,
    'backup:choose-folder': refuse,
    'backup:change': refuse,
    'backup:turn-off': refuse,
    'backup:show-folder': refuse,
    'backup:run': refuse,
    'backup:cancel': refuse,
    'backup:snapshots': refuse,
    'backup:choose-source': refuse,
    'backup:verify': refuse,
    'backup:restore': refuse,
    'backup:open-restored': refuse,
    'bundle:send': refuse,
    'bundle:show-sent': refuse,
    'bundle:choose': refuse,
    'bundle:offers': refuse,
    'bundle:plan': refuse,
    'bundle:import': refuse,
    'bundle:dismiss': refuse,
    'bundle:read-other': refuse,
    'shelf:list': refuse,
    'shelf:put': refuse,
    'shelf:remove': refuse,
    'proof:words': refuse,
    'proof:dictionaries': refuse,
    'proof:dictionary-languages': refuse,
    'proof:add-word': refuse,
    'house-style:read': refuse,
    'house-style:save': refuse,
    'house-style:show-folder': refuse,
    'house-style:choose-table': refuse,
    'house-style:export-table': refuse,
    'document:waiting': refuse,
    'document:open-next': refuse,
    'recovery:check': refuse,
    'recovery:plan': refuse,
    'recovery:read': refuse,
    'recovery:restore': refuse,
    'recovery:show-file': refuse,
    'settings:get': () => settings,
    'settings:change': (payload) => {
      reached.push(payload);
      return settings;
    },
    'kept:list': refuse,
    'kept:clear': refuse,
    'kept:show': refuse,
    'report:gather': refuse,
    'report:save': refuse,
    'window:start': refuse,
    'window:restart': refuse,
    'window:ready-to-close': () => null,
  };
}

function ask(name: RequestName, payload: unknown, isSenderTrusted = true) {
  const reached: unknown[] = [];
  return { reached, answer: answerRequest(name, { handlers: handlersInto(reached), isSenderTrusted, payload }) };
}

describe('answerRequest', () => {
  it('hands a parsed payload to its handler, and the answer back', async () => {
    const { answer, reached } = ask('article:open', { id });
    expect(await answer).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(reached).toEqual([{ id }]);
  });

  it('takes bytes as bytes', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const { answer, reached } = ask('picture:add', { id, bytes });
    await answer;
    expect(reached).toEqual([bytes]);
  });

  it('listens to nobody but the window', async () => {
    const { answer, reached } = ask('article:open', { id }, false);
    await expect(answer).rejects.toThrow('article:open: refused, not from the window');
    expect(reached).toEqual([]);
  });

  it.each<[RequestName, unknown]>([
    ['article:open', undefined],
    ['article:open', null],
    ['article:open', { id: '../../secret' }],
    ['article:open', { id, more: true }],
    ['settings:get', {}],
    ['settings:change', { theme: 'pink' }],
    ['settings:change', { __proto__: null, constructor: 1 }],
    // It was taken once, and no window had a theme any more.
    ['settings:change', { theme: undefined }],
    ['picture:add', { id, bytes: [1, 2, 3] }],
    ['article:apply-steps', { id, revision: 0, steps: null }],
    ['article:apply-steps', { id, revision: 0.5, steps: [{}] }],
  ])('refuses %s with %j before its handler is reached', async (name, payload) => {
    const { answer, reached } = ask(name, payload);
    await expect(answer).rejects.toThrow(`${name}: refused, not of its form`);
    expect(reached).toEqual([]);
  });
});

describe('what a refusal tells', () => {
  it('is a line, whatever was asked', async () => {
    const keys = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`/home/me/${index}\n`, index]));
    const { answer } = ask('settings:change', { ...keys, shortcuts: { '/etc/passwd': 1 }, theme: 1, byline: 2 });
    const said = await answer.then(
      () => '',
      (error: unknown) => String(error),
    );
    expect(said).toMatch(/^RequestRefused: settings:change: refused, not of its form \([^\n/]{1,300}\)\.$/u);
  });

  it('is not how large things are looked through', async () => {
    const { answer, reached } = ask('article:open', new Uint8Array(32_000_000));
    await expect(answer).rejects.toThrow('article:open: refused, too large.');
    expect(reached).toEqual([]);
  });

  it('holds nothing of this machine when something here has failed', async () => {
    const handlers = {
      ...handlersInto([]),
      'article:open': () => Promise.reject(new Error("ENOENT: no such file, open '/home/me/secret'")),
    };
    const answer = answerRequest('article:open', { handlers, isSenderTrusted: true, payload: { id } });
    await expect(answer).rejects.toThrow(/^article:open: failed\.$/u);
  });
});

describe('requestNames', () => {
  it('names every channel that has a schema', () => {
    expect(requestNames.toSorted()).toEqual(Object.keys(requestPayloads).toSorted());
  });
});
