import type { Page } from '@playwright/test';
import type { DocumentChild, DocumentJson, InlineJson, ListItemJson } from '#core/document/documentJson';
import { textOf } from '#core/text/textOf';

/**
 * Types a whole article as a reporter would, by keyboard alone, into an empty one that has the caret in its kicker.
 * Photos are left out: they are dropped. Ends with the caret after the last block.
 */
export async function typeArticle(page: Page, { content }: DocumentJson): Promise<void> {
  const { keyboard } = page;
  const fieldText = (type: DocumentChild['type']): string => {
    const field = content.find((node) => node.type === type);
    return field === undefined ? '' : textOf(field);
  };
  await keyboard.type(fieldText('kicker'));
  await keyboard.press('Enter');
  await keyboard.type(fieldText('headline'));
  await keyboard.press('Enter');
  await keyboard.type(fieldText('standfirst'));
  await keyboard.press('Tab');
  await keyboard.type(fieldText('byline'));
  await keyboard.press('Tab');
  await keyboard.type(fieldText('dateline'));
  await keyboard.press('Enter');

  const body = content.slice(content.findIndex(({ type }) => type === 'dateline') + 1);
  for (const [index, block] of body.entries()) {
    await typeBlock(page, block, body[index - 1]?.type);
    // A pull quote and a fact box are left by their own last Enter.
    if (index < body.length - 1 && block.type !== 'pullQuote' && block.type !== 'factBox')
      await keyboard.press('Enter');
  }
}

async function typeBlock(page: Page, block: DocumentChild, before: DocumentChild['type'] | undefined): Promise<void> {
  const { keyboard } = page;
  const isAfterDialogue = before === 'dialogueLine';
  // After a dialogue line stands another one; Enter in an empty one makes it a paragraph.
  if (isAfterDialogue && block.type !== 'dialogueLine') await keyboard.press('Enter');
  switch (block.type) {
    case 'paragraph':
      await typeInline(page, block.content ?? []);
      return;
    case 'dialogueLine':
      if (!isAfterDialogue) await keyboard.type('– ');
      await typeInline(page, block.content ?? []);
      return;
    case 'subhead':
      await keyboard.type('# ');
      await typeInline(page, block.content ?? []);
      return;
    case 'sourceLine':
      await keyboard.press('ControlOrMeta+7');
      await typeInline(page, block.content ?? []);
      return;
    case 'pullQuote':
      await keyboard.type('/citat');
      await page.locator('.slash-menu').waitFor();
      await keyboard.press('Enter');
      await typeInline(page, block.content[0].content ?? []);
      await keyboard.press('Enter');
      await keyboard.type(textOf(block.content[1]));
      await keyboard.press('Enter');
      return;
    case 'factBox':
      await keyboard.press('ControlOrMeta+5');
      for (const part of block.content) {
        if (part.type === 'bulletList') {
          await keyboard.type('* ');
          await typeItems(page, part.content);
          // An empty item leaves the list, an empty paragraph leaves the box.
          await keyboard.press('Enter');
          await keyboard.press('Enter');
        } else {
          await keyboard.type(textOf(part));
          await keyboard.press('Enter');
        }
      }
      await keyboard.press('Enter');
      return;
    default:
      throw new Error(`The typist does not know how to type a ${block.type}.`);
  }
}

async function typeItems(page: Page, items: readonly ListItemJson[]): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(item.content.map(textOf).join(''));
  }
}

async function typeInline(page: Page, nodes: readonly InlineJson[]): Promise<void> {
  const { keyboard } = page;
  for (const node of nodes) {
    const keys = (node.marks ?? []).flatMap(({ type }) => (type === 'bold' ? ['b'] : type === 'italic' ? ['i'] : []));
    for (const key of keys) await keyboard.press(`ControlOrMeta+${key}`);
    if (node.type === 'hardBreak') await keyboard.press('Shift+Enter');
    else await keyboard.type(node.text);
    for (const key of keys) await keyboard.press(`ControlOrMeta+${key}`);
  }
}
