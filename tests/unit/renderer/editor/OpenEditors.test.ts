import { describe, expect, it } from 'vitest';
import { OpenEditors } from '../../../../renderer/editor/OpenEditors';

function made() {
  const closed: string[] = [];
  const editors = new OpenEditors<{ readonly destroy: () => void }>();
  const add = (name: string) => {
    const editor = { destroy: () => closed.push(name) };
    editors.add(editor);
    return editor;
  };
  return { closed, editors, add };
}

describe('OpenEditors', () => {
  it('closes what is not shown any more, also what never was, once', () => {
    const { closed, editors, add } = made();
    const first = add('first');
    editors.closeBefore(first);
    expect(closed).toEqual([]);
    add('never shown');
    const third = add('third');
    expect(closed).toEqual([]);
    editors.closeBefore(third);
    expect(closed).toEqual(['first', 'never shown']);
    editors.closeBefore(third);
    editors.closeBefore(first);
    expect(closed).toHaveLength(2);
  });

  it('leaves one open that is made while another comes to be shown', () => {
    const { closed, editors, add } = made();
    add('first');
    const second = add('second');
    const third = add('third');
    editors.closeBefore(second);
    expect(closed).toEqual(['first']);
    editors.closeBefore(third);
    expect(closed).toEqual(['first', 'second']);
  });

  it('closes all in the end', () => {
    const { closed, editors, add } = made();
    add('first');
    editors.closeBefore(add('second'));
    editors.closeAll();
    editors.closeAll();
    expect(closed).toEqual(['first', 'second']);
  });
});
