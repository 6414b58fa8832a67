import { contentSecurityPolicy } from './contentSecurityPolicy';

/** What goes with everything that is served to the window. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;
