import type { Locator, Page } from '@playwright/test';

/** Drags a file of the disk, or several, onto an element and drops it there, through the browser's own drag and drop. */
export async function dropFile(page: Page, filePath: string | readonly string[], onto: Locator): Promise<void> {
  await onto.scrollIntoViewIfNeeded();
  const box = await onto.boundingBox();
  if (box === null) throw new Error('Nothing to drop a file on.');
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // 1: copy, as a file manager offers it.
  const data = { items: [], files: [filePath].flat(), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
