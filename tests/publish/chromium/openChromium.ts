import { existsSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';

/** The system's Chromium, to open pages as their readers do. To be closed by whoever opened it. */
export async function openChromium(): Promise<Browser> {
  const executablePath = process.env['SPALT_CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`Chromium is missing at ${executablePath}: apt-get install chromium, or set SPALT_CHROMIUM_PATH`);
  }
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
