import { config } from 'zod';

/**
 * The window's policy forbids code made of text. Zod would try once whether it may, at its first schema, and be refused:
 * that error alone has the browser read the whole script once more to say where it happened. To be imported first.
 */
config({ jitless: true });
