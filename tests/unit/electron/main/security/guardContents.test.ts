import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { guardContents } from '../../../../../electron/main/security/guardContents';

const own = 'spalt-app://window/index.html';

class FakeContents extends EventEmitter {
  openWindow: (details: { readonly url: string }) => unknown = () => undefined;
  readonly callPolicies: string[] = [];
  getURL = () => own;
  setWindowOpenHandler = (handler: typeof this.openWindow) => {
    this.openWindow = handler;
  };
  setWebRTCIPHandlingPolicy = (policy: string) => this.callPolicies.push(policy);

  /** Whether what the page wants may be. */
  asks(event: string, details: object = {}): boolean {
    const preventDefault = vi.fn<() => void>();
    this.emit(event, { ...details, preventDefault });
    return preventDefault.mock.calls.length === 0;
  }
}

function guarded() {
  const app = new EventEmitter();
  const links: string[] = [];
  const parts = {
    developmentServer: undefined,
    onLink: (address: string) => links.push(address),
    isPreviewPage: (address: string) => address === 'spalt-app://preview/x/preview.html',
  };
  Reflect.apply(guardContents, undefined, [app, parts]);
  const contents = new FakeContents();
  app.emit('web-contents-created', {}, contents);
  return { contents, links };
}

describe('guardContents', () => {
  it('lets a page load itself again, and go nowhere else', () => {
    const { contents, links } = guarded();
    expect(contents.asks('will-navigate', { url: own })).toBe(true);
    for (const url of ['https://example.org/', 'spalt-app://window/other.html', 'file:///etc/passwd']) {
      expect(contents.asks('will-navigate', { url })).toBe(false);
    }
    expect(contents.asks('will-redirect', { url: own })).toBe(false);
    expect(links).toEqual(['https://example.org/', 'spalt-app://window/other.html', 'file:///etc/passwd']);
  });

  it('lets frames show the preview alone', () => {
    const { contents, links } = guarded();
    const preview = 'spalt-app://preview/x/preview.html';
    expect(contents.asks('will-frame-navigate', { url: preview, isMainFrame: false })).toBe(true);
    expect(contents.asks('will-frame-navigate', { url: 'https://example.org/', isMainFrame: false })).toBe(false);
    expect(links).toEqual(['https://example.org/']);
  });

  it('opens no window and embeds no page', () => {
    const { contents, links } = guarded();
    expect(contents.openWindow({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(contents.asks('will-attach-webview')).toBe(false);
    expect(links).toEqual(['https://example.org/']);
  });

  // It asked servers past all that watches requests: five datagrams reached one that counted.
  it('leaves nothing of what browsers call each other with', () => {
    expect(guarded().contents.callPolicies).toEqual(['disable_non_proxied_udp']);
  });
});
