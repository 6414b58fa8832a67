import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import { siteNameOf } from '#core/text/siteNameOf';

/** A link card in the text: where it leads, then its title and note to write in. */
class LinkCardView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('div');
  readonly #site = document.createElement('p');
  #node: Node;

  constructor(node: Node) {
    this.#node = node;
    this.dom.className = 'link-card';
    this.#site.className = 'link-card-site';
    this.#site.contentEditable = 'false';
    this.dom.append(this.#site, this.contentDOM);
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  ignoreMutation(mutation: { readonly target: globalThis.Node; readonly type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  #draw(): void {
    const href = String(this.#node.attrs['href']);
    const name = siteNameOf(href);
    const text = `${name} · ${href.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '')}`;
    if (this.#site.textContent !== text) this.#site.textContent = text;
  }
}

/** Shows link cards with the site that they lead to. */
export const linkCardView = Extension.create({
  name: 'linkCardView',
  addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews: { linkCard: (node) => new LinkCardView(node) } } })],
});
