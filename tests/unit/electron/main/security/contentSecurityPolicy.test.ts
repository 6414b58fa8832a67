import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  developmentContentSecurityPolicy,
} from '../../../../../electron/main/security/contentSecurityPolicy';

describe('contentSecurityPolicy', () => {
  it('forbids what it does not name, and every script that is not a file of ours', () => {
    expect(contentSecurityPolicy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' spalt-app://pictures spalt-content://preview blob:",
      'frame-src spalt-content://preview https: http:',
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]);
    // A frame gets no further than to where `guardContents` asks about the link.
    expect(contentSecurityPolicy.replace('frame-src spalt-content://preview https: http:', '')).not.toMatch(
      /unsafe|https?:|\*/u,
    );
  });

  it('lets the development server’s own scripts, styles and socket through, and nothing more', () => {
    const policy = developmentContentSecurityPolicy('http://localhost:5173');
    expect(policy.split('; ').filter((part) => !contentSecurityPolicy.split('; ').includes(part))).toEqual([
      "script-src 'self' 'unsafe-inline'",
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self' ws://localhost:5173",
    ]);
  });
});
